// All passages at a glance: which there are, what is still to be looked at.
import { attribute, button, el, setText, show, speak } from './dom.js';
import { Labels } from './labels.js';
import { markWords } from './fragment-words.js';
import { isActive } from '../state/article.js';
import { isTerm, standing } from '../state/fragments.js';

const OPENING = 60;

export class PassagesView {
  #ctx;
  #labels;
  #goTo;
  #rows = [];

  /** @param {(index: number) => void} goTo goes to a fragment */
  constructor(ctx, goTo) {
    this.#ctx = ctx;
    this.#goTo = goTo;
    this.#labels = new Labels(ctx.i18n);
    this.count = el('p', { class: 'soft', data: { reviewed: '' } });
    this.list = el('ol', { class: 'passages-list' });
    this.root = el(
      'section',
      { class: 'passages', 'aria-labelledby': 'passages-title', data: { passages: '' } },
      el('details', { open: matchMedia('(min-width: 62rem)').matches }, this.#title(), this.count, this.list),
    );
    ctx.store.on(['article', 'settings', 'current'], () => this.update());
  }

  update() {
    const { article } = this.#ctx.store.state;
    const fragments = article?.document?.fragments ?? [];
    const listed = [...fragments.keys()].filter((i) => !isTerm(fragments[i]));
    this.#labels.update();
    show(this.root, listed.length > 0);
    this.#fit(listed.length);
    listed.forEach((index, i) => this.#show(this.#rows[i], index, fragments[index]));
    const n = listed.filter((i) => fragments[i].units[0]?.review.status === 'approved').length;
    setText(this.count, this.#ctx.i18n.t('passages.count', { n, total: listed.length }));
  }

  #title() {
    const title = this.#labels.add(el('h2', { id: 'passages-title' }), 'passages.title');
    return el('summary', {}, title);
  }

  #fit(length) {
    while (this.#rows.length < length) {
      this.#rows.push(this.#row());
      this.list.append(this.#rows.at(-1).item);
    }
    this.#rows.splice(length).forEach(({ item }) => item.remove());
  }

  #row() {
    const row = { index: 0 };
    const opening = el('span', { class: 'opening' });
    const state = el('span', { class: 'soft' });
    const go = button('passage-row', 'go-to-fragment', () => this.#goTo(row.index));
    go.append(opening, state);
    return Object.assign(row, { item: el('li', {}, go), go, opening, state });
  }

  #show(row, index, fragment) {
    const { i18n, store } = this.#ctx;
    const { article, current } = store.state;
    const shown = [fragment, isActive(article), i18n.language, current === index];
    if (shown.every((value, i) => value === row.shown?.[i])) {
      return;
    }
    const now = standing(fragment, isActive(article));
    Object.assign(row, { index, shown });
    setText(row.opening, openingOf(fragment.text));
    speak(row.opening, fragment.language);
    setText(row.state, `${i18n.languageName(fragment.language)} · ${markWords(i18n, fragment, now)}`);
    attribute(row.go, 'aria-current', current === index ? 'true' : null);
    attribute(row.item, 'data-state', now);
  }
}

function openingOf(text) {
  if (text.length <= OPENING) {
    return text;
  }
  const cut = text.slice(0, OPENING);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), OPENING / 2));
  return `${words.replace(/[\s.,;:!?…]+$|[\ud800-\udbff]$/, '')}…`;
}
