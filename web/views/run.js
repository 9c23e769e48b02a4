// How the run goes: what is read, how far it is, how to stop it; then what to do with the result.
import { attribute, button, el, setText, show, switchOff } from './dom.js';
import { ExportView } from './export.js';
import { Labels } from './labels.js';
import { ProblemLine } from './problem.js';
import { evidenceList } from './why.js';
import { isActive } from '../state/article.js';

export class RunView {
  #ctx;
  #labels;

  constructor(ctx) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.title = el('h2', { id: 'run-title', tabindex: '-1', dir: 'auto', data: { title: '' } });
    this.facts = el('p', { class: 'facts', data: { facts: '' } });
    this.problem = new ProblemLine(ctx.i18n, 'run');
    this.root = el(
      'section',
      { class: 'run', 'aria-labelledby': 'run-title', data: { run: '' } },
      this.title,
      this.facts,
      this.#progress(),
      this.problem.root,
      this.#tools(),
      this.#why(),
    );
    ctx.store.on(['article', 'settings', 'leftOut', 'info'], () => this.update());
  }

  update() {
    const { article, leftOut } = this.#ctx.store.state;
    if (!article) {
      return;
    }
    this.#labels.update();
    attribute(this.root, 'data-state', article.state);
    setText(this.title, this.#name(article));
    setText(this.facts, this.#factsOf(article.document));
    this.#updateProgress(article);
    this.#updateTools(article, leftOut);
    this.problem.show(article.error ? { text: article.error } : null);
    this.#fillWhy();
  }

  #progress() {
    const cancel = button('', 'cancel', () => this.#cancel());
    this.bar = el('progress', { max: 1, value: 0, 'aria-labelledby': 'run-stage', data: { progress: '' } });
    this.stage = el('p', { class: 'stage', id: 'run-stage', data: { stage: '' } });
    this.cancel = this.#labels.add(cancel, 'run.cancel');
    this.going = el('div', { class: 'going' }, this.stage, this.bar, this.cancel);
    return this.going;
  }

  #tools() {
    const toggle = () => this.#ctx.page.toggleLeftOut();
    this.leftOut = button('quiet', 'left-out', toggle, { 'aria-pressed': 'false' });
    this.exports = new ExportView(this.#ctx);
    this.whyButton = button('quiet', 'article-why', () => this.#toggleWhy(), { 'aria-expanded': 'false' });
    this.tools = el('div', { class: 'tools' }, this.exports.root, this.leftOut, this.whyButton);
    return this.tools;
  }

  #why() {
    this.why = el('dl', { class: 'evidence', hidden: true, data: { articleWhy: '' } });
    return this.why;
  }

  async #cancel() {
    switchOff(this.cancel, true);
    await this.#ctx.runs.cancel();
    switchOff(this.cancel, false);
  }

  #name({ document, name }) {
    const source = document?.source.name ?? name;
    return !source || source === '-' || /^pasted\b/.test(source)
      ? this.#ctx.i18n.t('run.pasted')
      : source;
  }

  #factsOf(document) {
    if (!document) {
      return '';
    }
    const { i18n } = this.#ctx;
    const { language, date, words } = document.article;
    const n = document.fragments.filter(({ kind }) => kind !== 'term').length;
    const facts = [
      i18n.languageName(language),
      date ? i18n.date(date) : null,
      i18n.t('run.words', { n: words }),
      i18n.t('run.passages', { n }),
    ];
    return facts.filter(Boolean).join(' · ');
  }

  #updateProgress(article) {
    const { done, total } = article.progress ?? { done: 0, total: 0 };
    const going = isActive(article);
    show(this.bar, going);
    show(this.cancel, going);
    this.bar.max = Math.max(1, total);
    this.bar.value = total === 0 && article.progress ? 1 : done;
    setText(this.stage, this.#stageOf(article, done, total));
    show(this.going, this.stage.textContent !== '');
    attribute(this.stage, 'data-connected', String(article.connected));
  }

  #stageOf({ state, connected, document, progress }, done, total) {
    const { i18n } = this.#ctx;
    if (!connected) {
      return i18n.t('run.disconnected');
    }
    if (state !== 'running') {
      return state === 'done' ? '' : i18n.t(`run.${state}`);
    }
    if (!document) {
      return i18n.t('run.reading');
    }
    const translating = progress === null || done < total;
    return translating ? i18n.t('run.translating', { done, total }) : i18n.t('run.summarizing');
  }

  #updateTools({ document, state }, leftOut) {
    const n = document?.removals.length ?? 0;
    const { i18n } = this.#ctx;
    show(this.tools, document !== null);
    show(this.leftOut, n > 0);
    setText(this.leftOut, i18n.t(leftOut ? 'run.hideLeftOut' : 'run.showLeftOut', { n }));
    attribute(this.leftOut, 'aria-pressed', String(leftOut));
    const language = i18n.languageName(document?.article.language);
    setText(this.whyButton, i18n.t('do.why', { language }));
    show(this.exports.root, state === 'done' || state === 'cancelled');
  }

  #toggleWhy() {
    show(this.why, this.why.hidden);
    attribute(this.whyButton, 'aria-expanded', String(!this.why.hidden));
    this.#fillWhy();
  }

  #fillWhy() {
    const { document } = this.#ctx.store.state.article;
    if (document && !this.why.hidden) {
      const { evidence, candidates, margin, language } = document.article;
      const reasons = { evidence: { language: evidence }, candidates, margin, language };
      this.why.replaceChildren(...evidenceList(this.#ctx.i18n, reasons));
    }
  }
}
