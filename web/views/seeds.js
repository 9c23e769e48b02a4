// Examples to try, by their opening words.
import { button, el, show } from './dom.js';
import { Labels } from './labels.js';

const FIRST = 4;

export class SeedsView {
  #ctx;
  #labels;
  #all = false;

  constructor(ctx) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.list = el('ul', { class: 'seeds', data: { seeds: '' } });
    this.more = this.#labels.add(button('quiet', 'more-seeds', () => this.#showAll()), 'seeds.more');
    this.empty = this.#labels.add(el('p', { class: 'soft' }), 'seeds.loading');
    this.root = el(
      'section',
      { class: 'examples', 'aria-labelledby': 'seeds-title' },
      this.#labels.add(el('h3', { id: 'seeds-title' }), 'seeds.title'),
      this.empty,
      this.list,
      this.more,
    );
    ctx.store.on(['seeds'], () => this.#fill());
    ctx.store.on(['settings'], () => this.#labels.update());
    this.#fill();
  }

  #fill() {
    const { seeds } = this.#ctx.store.state;
    show(this.root, seeds === null || seeds.length > 0);
    show(this.empty, seeds === null);
    const shown = this.#all ? (seeds ?? []) : (seeds ?? []).slice(0, FIRST);
    this.list.replaceChildren(...shown.map((seed) => this.#item(seed)));
    show(this.more, seeds !== null && seeds.length > shown.length);
  }

  #item({ name, opening }) {
    const run = () => this.#ctx.page.started(this.#ctx.runs.seed(name));
    const item = button('seed', 'seed', run);
    item.dataset.seed = name;
    item.append(el('bdi', { class: 'opening' }, opening), el('bdi', { class: 'soft' }, name));
    return el('li', {}, item);
  }

  #showAll() {
    this.#all = true;
    this.#fill();
    this.list.querySelectorAll('button')[FIRST]?.focus();
  }
}
