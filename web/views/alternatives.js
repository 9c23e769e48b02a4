// Other translations of a fragment, a list for each sentence; one can be taken instead.
import { button, el, setText, show, speak } from './dom.js';
import { ProblemLine } from './problem.js';
import { problemOf } from '../api/problem.js';
import { unitText, wordsToEdit } from '../state/fragments.js';

export class AlternativesView {
  #ctx;
  #panel;
  #lists = null;
  #uses = [];
  #language = null;

  constructor(ctx, panel) {
    this.#ctx = ctx;
    this.#panel = panel;
    this.message = el('p', { class: 'soft' });
    this.problem = new ProblemLine(ctx.i18n, 'alternatives');
    this.body = el('div', {});
    const data = { alternatives: '' };
    this.root = el('div', { class: 'fold', hidden: true, data }, this.message, this.problem.root, this.body);
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
    if (this.isOpen && this.#isStale()) {
      this.toggle();
    }
    if (this.isOpen) {
      this.#say();
    }
  }

  /** Whether the passage was translated anew, sentence by sentence or from another language. */
  #isStale() {
    const { language, units } = this.#panel.fragment;
    const many = this.#lists?.length ?? units.length;
    return language !== this.#language || many !== units.length;
  }

  async #load() {
    this.#lists = null;
    this.#language = this.#panel.fragment.language;
    this.problem.show(null);
    this.#fill();
    if (this.#ctx.review.waiting) {
      this.problem.show({ key: 'problem.running' });
      this.#say();
      return;
    }
    try {
      this.#lists = await this.#ctx.review.alternatives(this.#panel.index);
    } catch (error) {
      this.problem.show(problemOf(error));
    }
    this.#fill();
  }

  #say() {
    const { i18n } = this.#ctx;
    const empty = this.#lists?.every(({ alternatives }) => alternatives.length === 0);
    const state = this.#lists === null ? 'loading' : empty ? 'none' : 'title';
    setText(this.message, i18n.t(`alternatives.${state}`));
    show(this.message, !this.problem.isShown);
    this.problem.update();
    this.#uses.forEach(({ use, now, text, unit }) => {
      const shown = unitText(this.#panel.fragment.units[unit]) === text;
      setText(use, i18n.t('do.use'));
      setText(now, i18n.t('alternatives.shown'));
      show(use, !shown);
      show(now, shown);
    });
  }

  #fill() {
    this.#uses = [];
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
    const now = el('span', { class: 'soft' });
    this.#uses.push({ use, now, text, unit });
    return el('li', {}, words, el('span', {}, use, now));
  }

  async #use(text, unit) {
    const { units } = this.#panel.fragment;
    const texts = units.map((other, i) => (i === unit ? text : wordsToEdit(other)));
    if (texts.includes('')) {
      this.#panel.editor.open(texts); // Other sentences still need words.
    } else if (await this.#panel.do({ texts, status: 'edited' }, 'say.edited')) {
      this.toggle();
      this.#panel.goTo();
    }
  }
}
