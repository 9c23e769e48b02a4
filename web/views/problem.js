// A problem as text beside the thing it belongs to.
import { attribute, el, setText, show } from './dom.js';

export class ProblemLine {
  #i18n;
  #problem = null;

  /** @param {string} hook what the problem belongs to, for data-error */
  constructor(i18n, hook, attributes = {}) {
    this.#i18n = i18n;
    const data = { error: hook };
    this.root = el('p', { class: 'problem', role: 'alert', hidden: true, data, ...attributes });
  }

  get isShown() {
    return this.#problem !== null;
  }

  /** Shows a problem, {key, values} of our words or {text} of the server's; null hides the line. */
  show(problem) {
    this.#problem = problem;
    this.update();
  }

  /** Says it again, as in another language. The server's words are English. */
  update() {
    const problem = this.#problem;
    show(this.root, problem !== null);
    setText(this.root, problem ? (problem.text ?? this.#i18n.t(problem.key, problem.values)) : '');
    attribute(this.root, 'lang', problem?.text ? 'en' : null);
  }
}
