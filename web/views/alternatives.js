// Other translations of a fragment, a list for each sentence; one can be taken instead.
import { button, el, setText, show, speak } from './dom.js';
import { problemOf } from '../api/problem.js';
import { unitText } from '../state/fragments.js';

export class AlternativesView {
  #ctx;
  #panel;
  #lists = null;
  #problem = null;

  constructor(ctx, panel) {
    this.#ctx = ctx;
    this.#panel = panel;
    this.message = el('p', { class: 'soft' });
    this.body = el('div', {});
    const data = { alternatives: '' };
    this.root = el('div', { class: 'fold', hidden: true, data }, this.message, this.body);
  }

  get isOpen() {
    return !this.root.hidden;
  }

  toggle() {
    show(this.root, !this.isOpen);
    if (this.isOpen) {
      this.#load();
    }
  }

  update() {
    if (this.isOpen) {
      this.#say();
    }
  }

  async #load() {
    this.#lists = null;
    this.#problem = null;
    this.#fill();
    try {
      this.#lists = await this.#ctx.review.alternatives(this.#panel.index);
    } catch (error) {
      this.#problem = problemOf(error);
    }
    this.#fill();
  }

  #say() {
    const { i18n } = this.#ctx;
    const empty = this.#lists?.every(({ alternatives }) => alternatives.length === 0);
    const words = this.#problem
      ? (this.#problem.text ?? i18n.t(this.#problem.key))
      : i18n.t(this.#lists === null ? 'alternatives.loading' : empty ? 'alternatives.none' : 'alternatives.title');
    setText(this.message, words);
    this.message.classList.toggle('problem', this.#problem !== null);
    for (const use of this.body.querySelectorAll('[data-do="use"]')) {
      setText(use, i18n.t('do.use'));
    }
  }

  #fill() {
    const lists = (this.#lists ?? []).map(({ alternatives }, unit) =>
      el('ol', { class: 'alternatives' }, ...alternatives.map((text) => this.#item(text, unit))),
    );
    this.body.replaceChildren(...lists);
    this.#say();
  }

  #item(text, unit) {
    const words = speak(el('span'), this.#panel.fragment.units[unit]?.to);
    setText(words, text);
    const use = button('quiet', 'use', () => this.#use(text, unit));
    return el('li', {}, words, ' ', use);
  }

  async #use(text, unit) {
    const { units } = this.#panel.fragment;
    const texts = units.map((other, i) => (i === unit ? text : (unitText(other) ?? '')));
    if (await this.#panel.do({ texts, status: 'edited' }, 'say.edited')) {
      this.toggle();
      this.#panel.goTo();
    }
  }
}
