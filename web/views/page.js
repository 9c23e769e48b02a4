// The whole page: its views, and what keys and buttons of any place can ask for.
import { BatchView } from './batch.js';
import { ComposerView } from './composer.js';
import { ConfirmView } from './confirm.js';
import { DeskView } from './desk.js';
import { attribute, setText } from './dom.js';
import { HeaderView } from './header.js';
import { HelpView } from './help.js';
import { HistoryView } from './history.js';
import { MemoryView } from './memory.js';
import { listenToDrops } from '../control/drop.js';

export class Page {
  #ctx;

  constructor(ctx, root) {
    this.#ctx = ctx;
    ctx.page = this;
    this.header = new HeaderView(root('header'), ctx);
    this.composer = new ComposerView(root('composer'), ctx);
    this.batch = new BatchView(root('batch'), ctx);
    this.desk = new DeskView(root('desk'), ctx);
    ctx.confirm = new ConfirmView(root('dialogs'), ctx);
    this.historyView = new HistoryView(root('dialogs'), ctx);
    this.memoryView = new MemoryView(root('dialogs'), ctx);
    this.helpView = new HelpView(root('dialogs'), ctx);
    ctx.store.on(['settings'], () => this.#dress());
    listenToDrops((files) => this.composer.take(files));
    this.#dress();
  }

  choose(settings) {
    const { store } = this.#ctx;
    store.set({ settings: { ...store.state.settings, ...settings } });
  }

  compose() {
    this.composer.compose();
  }

  run() {
    this.composer.run();
  }

  history() {
    return this.historyView.open();
  }

  memory() {
    return this.memoryView.open();
  }

  help() {
    this.helpView.open();
  }

  toggleLeftOut() {
    const { store } = this.#ctx;
    store.set({ leftOut: !store.state.leftOut });
  }

  step(by) {
    this.desk.step(by, this.#ctx.store.state.current);
  }

  /** Does something to the current fragment, to the first if none is. */
  act(name) {
    const { current } = this.#ctx.store.state;
    if (current === null) {
      this.step(1);
    }
    this.desk.panel(this.#ctx.store.state.current)?.actions.act(name);
  }

  /** After the reader started or opened an article: goes to its head, once it is there. */
  async started(run) {
    const before = this.#ctx.store.state.article;
    await run;
    if (this.#ctx.store.state.article && this.#ctx.store.state.article.id !== before?.id) {
      this.desk.run.title.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
  }

  #dress() {
    const { ui, theme } = this.#ctx.store.state.settings;
    const { documentElement } = document;
    attribute(documentElement, 'lang', ui);
    attribute(documentElement, 'data-theme', theme === 'auto' ? null : theme);
    setText(document.querySelector('[data-skip]'), this.#ctx.i18n.t('header.skip'));
  }
}
