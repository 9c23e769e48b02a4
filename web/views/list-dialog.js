// A dialog with a list that the server keeps: entries are deleted one by one, or all.
import { problemOf } from '../api/problem.js';
import { Dialog } from './dialog.js';
import { button, el, show } from './dom.js';
import { Labels } from './labels.js';
import { PagedList } from './pages.js';

export class ListDialog {
  #ctx;
  #removeAll;

  /**
   * @param {{hook: string, head: (labels) => Node, load: (limit, offset) => Promise<object>,
   *   item: (entry: object) => Node, empty: () => string, removeAll: () => Promise<void>}} parts
   *   the hook also begins the keys of its words
   */
  constructor(root, ctx, { hook, head, load, item, empty, removeAll }) {
    this.#ctx = ctx;
    this.#removeAll = removeAll;
    const labels = new Labels(ctx.i18n);
    this.list = new PagedList(ctx, { hook, labels, load, item, empty });
    this.all = labels.add(button('danger', 'delete-all', () => this.#askAll(hook)), `${hook}.deleteAll`);
    const foot = el('div', { class: 'dialog-foot' }, this.all);
    this.dialog = new Dialog(labels, hook, `${hook}.title`, head(labels), this.list.root, foot);
    root.append(this.dialog.root);
    ctx.store.on(['settings'], () => {
      labels.update();
      this.list.update();
    });
  }

  open() {
    this.dialog.open();
    return this.reload();
  }

  async reload() {
    await this.list.reload();
    show(this.all, !this.list.isEmpty);
  }

  close() {
    this.dialog.close();
  }

  /** Deletes an entry by `call`; whether it is gone. */
  async remove(entry, call) {
    const gone = await this.list.remove(entry, call);
    show(this.all, !this.list.isEmpty);
    return gone;
  }

  async #askAll(hook) {
    if (!(await this.#ctx.confirm.ask(`${hook}.confirm`))) {
      return;
    }
    try {
      await this.#removeAll();
      this.#ctx.say('say.allDeleted');
    } catch (error) {
      this.#ctx.say('say.problem', { problem: problemOf(error).text ?? '' });
    }
    await this.reload();
    this.list.message.focus();
  }
}
