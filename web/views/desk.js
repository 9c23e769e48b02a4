// The desk: an article with its summary beside it.
import { ArticleView } from './article.js';
import { el, show } from './dom.js';
import { PassagesView } from './passages.js';
import { RunView } from './run.js';
import { SummaryView } from './summary.js';

export class DeskView {
  constructor(root, ctx) {
    this.article = new ArticleView(ctx);
    this.run = new RunView(ctx);
    const side = el(
      'div',
      { class: 'side' },
      new SummaryView(ctx, (index) => this.article.goToSentence(index)).root,
      new PassagesView(ctx, (index) => this.panel(index)?.goTo()).root,
    );
    this.root = el(
      'div',
      { class: 'desk', data: { desk: '' } },
      this.run.root,
      el('div', { class: 'columns' }, side, this.article.root),
    );
    root.append(this.root);
    const update = () => show(this.root, ctx.store.state.article !== null);
    ctx.store.on(['article'], update);
    update();
  }

  panel(index) {
    return this.article.panels.find((panel) => panel.index === index);
  }

  /** Goes on to the next fragment (1) or back (-1) from the current one. */
  step(by, current) {
    const { panels } = this.article;
    const at = panels.findIndex((panel) => panel.index === current);
    const to = at < 0 ? (by > 0 ? 0 : panels.length - 1) : at + by;
    panels[Math.min(Math.max(to, 0), panels.length - 1)]?.goTo();
  }
}
