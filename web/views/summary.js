// The summary: the article's own sentences, each a way to its place.
import { attribute, button, el, setText, show, speak } from './dom.js';
import { Labels } from './labels.js';
import { LengthField, methodOptions } from './length.js';
import { ProblemLine } from './problem.js';
import { salienceTable } from './salience.js';
import { problemOf } from '../api/problem.js';
import { serverWords } from '../i18n/server-words.js';
import { isActive } from '../state/article.js';
import { budget } from '../state/settings.js';

export class SummaryView {
  #ctx;
  #labels;
  #goTo;
  #rows = [];

  /** @param {(index: number) => void} goTo shows where a sentence stands in the article */
  constructor(ctx, goTo) {
    this.#ctx = ctx;
    this.#goTo = goTo;
    this.#labels = new Labels(ctx.i18n);
    this.length = new LengthField(ctx, 'summary', (length) => this.#ask(length));
    this.method = el('select', {
      data: { summary: 'method' },
      on: { change: () => this.#ask(this.#lengthNow()) },
    }, ...methodOptions(this.#labels));
    this.list = el('ol', { class: 'summary-list', data: { summary: 'list' } });
    this.message = el('p', { class: 'soft' });
    this.problem = new ProblemLine(ctx.i18n, 'summary');
    this.root = this.#build();
    ctx.store.on(['article', 'settings'], () => this.update());
  }

  update() {
    const { article } = this.#ctx.store.state;
    const summary = article?.document?.summary;
    if (!article) {
      return;
    }
    this.#labels.update();
    this.problem.update();
    show(this.controls, article.state === 'done' || article.state === 'cancelled');
    show(this.salience, (summary?.sentences.length ?? 0) > 0);
    this.#fill(summary?.sentences ?? [], summary?.language);
    this.#say(article, summary);
    if (summary) {
      this.method.value = summary.method;
      this.length.set(this.#lengthNow());
      this.#fillSalience();
    }
  }

  #build() {
    const title = this.#labels.add(el('h2', { id: 'summary-title' }), 'summary.title');
    const method = el('label', { class: 'field' }, this.#labels.add(el('span'), 'options.method'), this.method);
    this.controls = el('div', { class: 'fields controls' }, method, this.length.root);
    this.table = el('div', {});
    this.salience = el(
      'details',
      { data: { salience: '' }, on: { toggle: () => this.#fillSalience() } },
      this.#labels.add(el('summary'), 'salience.title'),
      this.table,
    );
    return el(
      'section',
      { class: 'summary', 'aria-labelledby': 'summary-title', data: { summary: '' } },
      title,
      this.message,
      this.list,
      this.problem.root,
      this.controls,
      this.salience,
    );
  }

  /** The length of the summary that is shown, in the form of the settings. */
  #lengthNow() {
    const shown = this.#ctx.store.state.article?.document?.summary.budget ?? {};
    const { sentences, percent } = this.#ctx.store.state.settings;
    return shown.share === undefined
      ? { unit: 'sentences', sentences: shown.sentences ?? sentences, percent }
      : { unit: 'share', sentences, percent: Math.round(shown.share * 100) };
  }

  async #ask(length) {
    attribute(this.root, 'aria-busy', 'true');
    try {
      await this.#ctx.review.summarize({ method: this.method.value, ...budget(length) });
      this.problem.show(null);
      const n = this.#ctx.store.state.article.document.summary.sentences.length;
      this.#ctx.say('say.summary', { n });
    } catch (error) {
      this.problem.show(problemOf(error));
    } finally {
      attribute(this.root, 'aria-busy', null);
      this.update();
    }
  }

  #say(article, summary) {
    const none = (summary?.sentences.length ?? 0) === 0;
    const makeshift = summary?.makeshift ?? '';
    show(this.message, none || makeshift !== '');
    const key = isActive(article) ? 'summary.waiting' : 'summary.none';
    const said = serverWords(this.#ctx.i18n, makeshift);
    setText(this.message, none ? this.#ctx.i18n.t(key) : said.text);
    attribute(this.message, 'lang', none ? null : said.lang);
  }

  /** Rows are kept, so that the focus stays where it is while sentences come and go. */
  #fill(sentences, language) {
    while (this.#rows.length < sentences.length) {
      this.#rows.push(this.#row(this.#rows.length));
      this.list.append(this.#rows.at(-1).item);
    }
    this.#rows.splice(sentences.length).forEach(({ item }) => item.remove());
    sentences.forEach((sentence, i) => this.#show(this.#rows[i], sentence, language));
  }

  #row(index) {
    const go = button('sentence', 'go-to-sentence', () => this.#goTo(index));
    const rank = el('span', { class: 'rank' });
    const mark = el('span', { class: 'badge', data: { translated: '' } });
    const item = el('li', { data: { sentence: index } }, go, el('p', { class: 'meta' }, rank, ' ', mark));
    return { item, go, rank, mark };
  }

  #show({ go, rank, mark }, sentence, language) {
    const { i18n } = this.#ctx;
    setText(go, sentence.text);
    speak(go, language);
    setText(rank, i18n.t('summary.rank', { n: sentence.rank }));
    setText(mark, i18n.t('summary.translated'));
    show(mark, sentence.translated);
  }

  #fillSalience() {
    const summary = this.#ctx.store.state.article?.document?.summary;
    if (summary && this.salience.open) {
      this.table.replaceChildren(salienceTable(this.#ctx.i18n, summary.sentences));
    }
  }
}
