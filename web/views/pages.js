// A list that the server gives out in parts: more on demand, entries deleted one by one or all.
import { button, el, setText, show } from './dom.js';
import { ProblemLine } from './problem.js';
import { problemOf } from '../api/problem.js';

const LIMIT = 50;

export class PagedList {
  #ctx;
  #load;
  #item;
  #empty;
  #entries = [];
  #total = null;
  #asked = 0;

  /**
   * @param {{load: (limit, offset) => Promise<{total: number, entries: object[]}>,
   *   item: (entry: object) => Node, empty: () => string, hook: string, labels: object}} parts
   */
  constructor(ctx, { load, item, empty, hook, labels }) {
    this.#ctx = ctx;
    this.#load = load;
    this.#item = item;
    this.#empty = empty;
    this.message = el('p', { class: 'soft', tabindex: '-1', data: { count: hook } });
    this.list = el('ul', { class: 'entries', data: { list: hook } });
    this.problem = new ProblemLine(ctx.i18n, hook);
    this.more = labels.add(button('', 'more', () => this.#more()), 'list.more');
    this.root = el('div', {}, this.message, this.problem.root, this.list, this.more);
  }

  get isEmpty() {
    return this.#total === 0;
  }

  /** Loads the list from its beginning. */
  async reload() {
    await this.#ask(0);
  }

  /** Says everything again, as in another language. */
  update() {
    this.list.replaceChildren(...this.#entries.map((entry) => this.#row(entry)));
    this.problem.update();
    this.#say();
  }

  /** Deletes an entry by `call`; the focus goes on to the next one. Whether it is gone. */
  async remove(entry, call) {
    try {
      await call();
    } catch (error) {
      this.problem.show(problemOf(error));
      return false;
    }
    this.#asked += 1; // What was asked for before still has the entry.
    const at = this.#entries.findIndex((other) => other.id === entry.id);
    this.#entries = this.#entries.filter((other) => other.id !== entry.id);
    this.#total -= 1;
    this.list.children[at]?.remove();
    this.#say();
    const next = this.list.children[Math.min(at, this.#entries.length - 1)];
    (next?.querySelector('[data-do="delete"]') ?? this.message).focus();
    this.#ctx.say('say.deleted');
    return true;
  }

  async #more() {
    const first = this.#entries.length;
    await this.#ask(first);
    this.list.children[first]?.querySelector('button')?.focus();
  }

  async #ask(offset) {
    const asked = (this.#asked += 1);
    this.root.setAttribute('aria-busy', 'true');
    try {
      const { total, entries } = await this.#load(LIMIT, offset);
      if (asked === this.#asked) {
        this.#total = total;
        this.#put(offset, entries);
      }
    } catch (error) {
      this.problem.show(problemOf(error));
    } finally {
      this.root.removeAttribute('aria-busy');
    }
  }

  #put(offset, entries) {
    this.problem.show(null);
    this.#entries = [...this.#entries.slice(0, offset), ...entries];
    const kept = [...this.list.children].slice(0, offset);
    this.list.replaceChildren(...kept, ...entries.map((entry) => this.#row(entry)));
    this.#say();
  }

  #row(entry) {
    return el('li', {}, this.#item(entry));
  }

  #say() {
    show(this.more, this.#total !== null && this.#entries.length < this.#total);
    const { i18n } = this.#ctx;
    const words = this.#total === null ? i18n.t('list.loading') : this.#total === 0 ? this.#empty() : '';
    setText(this.message, words || i18n.t('list.shown', { n: this.#entries.length, total: this.#total }));
  }
}
