// Fixed words of a view: set once, and again whenever the interface language changes.
import { attribute, setText } from './dom.js';

export class Labels {
  #i18n;
  #labels = [];

  constructor(i18n) {
    this.#i18n = i18n;
  }

  /** Gives `node` the text of `key`, or an attribute of it where one is named; returns `node`. */
  add(node, key, attributeName = null) {
    this.#labels.push({ node, key, attributeName });
    this.#set(this.#labels.at(-1));
    return node;
  }

  update() {
    this.#labels.forEach((label) => this.#set(label));
  }

  #set({ node, key, attributeName }) {
    const words = this.#i18n.t(key);
    if (attributeName) {
      attribute(node, attributeName, words);
    } else {
      setText(node, words);
    }
  }
}
