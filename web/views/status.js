// The one live region. It speaks the interface language only; texts of articles never go in.
import { el, setText } from './dom.js';

const RARELY_MS = 2500;
const SEEN_MS = 4000;

export class StatusView {
  #ctx;
  #line = el('p', { class: 'status', role: 'status', data: { status: '' } });
  #spoken = 0;
  #timer = 0;
  #language = null;

  constructor(root, ctx) {
    this.#ctx = ctx;
    root.append(this.#line);
    ctx.store.on(['notice'], () => this.#update());
    ctx.store.on(['settings'], () => this.#forget());
  }

  /** A message in the language of before would be read out wrongly. */
  #forget() {
    if (this.#language !== this.#ctx.i18n.language) {
      setText(this.#line, '');
    }
  }

  #update() {
    const { key, values } = this.#ctx.store.state.notice;
    this.#language = this.#ctx.i18n.language;
    setText(this.#line, this.#ctx.i18n.t(key, values));
    this.#line.classList.add('seen');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#line.classList.remove('seen'), SEEN_MS);
  }

  /** Announces a message; one that is said `rarely` gives way if another was just said. */
  say(key, values = {}, { rarely = false } = {}) {
    const now = Date.now();
    if (rarely && now - this.#spoken < RARELY_MS) {
      return;
    }
    this.#spoken = now;
    this.#ctx.store.set({ notice: { key, values } });
  }
}
