// The one place that holds what the page knows. Values are replaced, never changed in place.

export class Store extends EventTarget {
  #state;

  constructor(initial) {
    super();
    this.#state = Object.freeze({ ...initial });
  }

  get state() {
    return this.#state;
  }

  /** Replaces some values and tells those who listen to them. */
  set(patch) {
    const keys = Object.keys(patch).filter((key) => patch[key] !== this.#state[key]);
    if (keys.length === 0) {
      return;
    }
    this.#state = Object.freeze({ ...this.#state, ...patch });
    this.dispatchEvent(new CustomEvent('change', { detail: { keys } }));
  }

  /** Calls `listener` whenever one of `keys` has another value. */
  on(keys, listener) {
    this.addEventListener('change', (event) => {
      if (event.detail.keys.some((key) => keys.includes(key))) {
        listener();
      }
    });
  }
}

export const INITIAL = {
  /** The answer of /api/info, null until it is there. */
  info: null,
  /** null while they load. */
  seeds: null,
  /** What lies open on the desk, as state/article.js makes it; null for an empty page. */
  article: null,
  /** Whether the form for a new article is unfolded. */
  composing: true,
  /** A problem of the form: {key} or {text}. */
  composerProblem: null,
  /** Whether an article is on its way to the server or back. */
  loading: false,
  /** Several files dropped at once: [{name, state, id, done, total, problem}]. */
  batch: [],
  /** Whether what the cleaner left out is shown. */
  leftOut: false,
  /** Index of the fragment that keys act on. */
  current: null,
  /** The last message for role=status: {key, values, seen}. */
  notice: null,
};
