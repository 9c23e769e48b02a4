// Approved translations that are used again.
import { api } from '../api/client.js';
import { Dialog } from './dialog.js';
import { button, el, show, speak } from './dom.js';
import { Labels } from './labels.js';
import { PagedList } from './pages.js';

export class MemoryView {
  #ctx;
  #labels;

  constructor(root, ctx) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.list = new PagedList(ctx, {
      hook: 'memory',
      labels: this.#labels,
      load: (limit, offset) => api.memory(limit, offset),
      item: (entry) => this.#item(entry),
      empty: () => ctx.i18n.t('memory.empty'),
    });
    this.all = this.#labels.add(button('danger', 'delete-all', () => this.#deleteAll()), 'memory.deleteAll');
    this.dialog = new Dialog(
      this.#labels,
      'memory',
      'memory.title',
      this.#labels.add(el('p', { class: 'soft' }), 'memory.what'),
      this.list.root,
      el('div', { class: 'dialog-foot' }, this.all),
    );
    root.append(this.dialog.root);
    ctx.store.on(['settings'], () => this.#say());
  }

  open() {
    this.dialog.open();
    return this.#reload();
  }

  async #reload() {
    await this.list.reload();
    show(this.all, !this.list.isEmpty);
  }

  #say() {
    this.#labels.update();
    this.list.update();
  }

  #item(entry) {
    const { i18n } = this.#ctx;
    const remove = button('quiet', 'delete', () => this.#delete(entry));
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

  async #delete(entry) {
    await this.list.remove(entry, () => api.forget(entry.id));
    show(this.all, !this.list.isEmpty);
  }

  async #deleteAll() {
    if (!(await this.#ctx.confirm.ask('memory.confirm'))) {
      return;
    }
    try {
      await api.forgetAll();
      this.#ctx.say('say.allDeleted');
    } catch (error) {
      this.#ctx.say('say.problem', { problem: error.message });
    }
    await this.#reload();
    this.list.message.focus();
  }
}
