// Approved translations that are used again.
import { api } from '../api/client.js';
import { button, el, speak } from './dom.js';
import { ListDialog } from './list-dialog.js';

export class MemoryView {
  #ctx;
  #dialog;

  constructor(root, ctx) {
    this.#ctx = ctx;
    this.#dialog = new ListDialog(root, ctx, {
      hook: 'memory',
      head: (labels) => labels.add(el('p', { class: 'soft' }), 'memory.what'),
      load: (limit, offset) => api.memory(limit, offset),
      item: (entry) => this.#item(entry),
      empty: () => ctx.i18n.t('memory.empty'),
      removeAll: () => api.forgetAll(),
    });
  }

  open() {
    return this.#dialog.open();
  }

  #item(entry) {
    const { i18n } = this.#ctx;
    const remove = button('quiet', 'delete', () =>
      this.#dialog.remove(entry, () => api.forget(entry.id)),
    );
    remove.textContent = i18n.t('do.forget');
    const facts = i18n.t('memory.facts', {
      from: i18n.languageName(entry.from),
      to: i18n.languageName(entry.to),
      date: i18n.date(entry.approved),
    });
    const source = el('p', { class: 'source', id: `memory-${entry.id}` }, entry.source);
    remove.setAttribute('aria-describedby', source.id);
    return el(
      'div',
      { class: 'entry', data: { entry: entry.id } },
      speak(source, entry.from),
      speak(el('p', { class: 'target' }, entry.target), entry.to),
      el('p', { class: 'soft' }, facts),
      remove,
    );
  }
}
