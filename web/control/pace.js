// Events that come in a flood are taken in handfuls, so that the page is drawn once for each.

const HANDFUL_MS = 50;

export class Pace {
  #take;
  #waiting = [];
  #timer = 0;

  /** @param {(events: object[]) => void} take gets events in their order, never none */
  constructor(take) {
    this.#take = take;
  }

  /** The first event goes through at once, those right behind it together. */
  add(event, atOnce = false) {
    this.#waiting.push(event);
    if (this.#timer === 0 || atOnce) {
      this.#flush();
    }
  }

  /** Forgets what waits. */
  clear() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#waiting = [];
  }

  #flush() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      if (this.#waiting.length > 0) {
        this.#flush();
      }
    }, HANDFUL_MS);
    this.#take(this.#waiting.splice(0));
  }
}
