// Several files in turn: how far each is.
import { attribute, button, el, setText, show } from './dom.js';
import { Labels } from './labels.js';
import { ProblemLine } from './problem.js';

export class BatchView {
  #ctx;
  #labels;
  #rows = [];

  constructor(root, ctx) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.bar = el('progress', { max: 1, value: 0, 'aria-labelledby': 'batch-title' });
    this.list = el('ol', { class: 'batch-list' });
    this.section = el(
      'section',
      { class: 'batch', 'aria-labelledby': 'batch-title', hidden: true, data: { batch: '' } },
      el('h2', { id: 'batch-title' }),
      this.bar,
      this.list,
    );
    root.append(this.section);
    ctx.store.on(['batch', 'settings', 'article'], () => this.update());
  }

  update() {
    const { batch } = this.#ctx.store.state;
    const ended = batch.filter(({ state }) => state !== 'waiting' && state !== 'running').length;
    show(this.section, batch.length > 0);
    this.#labels.update();
    setText(
      this.section.firstChild,
      this.#ctx.i18n.t('batch.title', { done: ended, n: batch.length }),
    );
    this.bar.max = Math.max(1, batch.length);
    this.bar.value = ended;
    this.#fill(batch);
  }

  #fill(batch) {
    while (this.#rows.length < batch.length) {
      this.#rows.push(this.#row(this.#rows.length));
      this.list.append(this.#rows.at(-1).item);
    }
    this.#rows.splice(batch.length).forEach(({ item }) => item.remove());
    batch.forEach((file, i) => this.#show(this.#rows[i], file));
  }

  #row(i) {
    const open = button('link', 'batch-open', () =>
      this.#ctx.runs.open(this.#ctx.store.state.batch[i].id),
    );
    const name = el('bdi');
    open.append(name);
    const state = el('span', { class: 'soft' });
    const problem = new ProblemLine(this.#ctx.i18n, 'batch');
    return { item: el('li', {}, open, ' ', state, problem.root), open, name, state, problem };
  }

  #show(row, { name, state, id, problem }) {
    const { i18n, store } = this.#ctx;
    setText(row.name, name);
    setText(row.state, i18n.t(`batch.${state}`));
    attribute(row.open, 'aria-disabled', id ? null : 'true');
    attribute(row.open, 'aria-current', id && store.state.article?.id === id ? 'true' : null);
    attribute(row.item, 'data-state', state);
    row.problem.show(problem);
  }
}
