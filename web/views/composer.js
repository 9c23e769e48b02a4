// The form for a new article: paste, drop, choose, or take an example.
import { attribute, button, el, setText, show } from './dom.js';
import { Labels } from './labels.js';
import { OptionsView } from './options.js';
import { ProblemLine } from './problem.js';
import { SeedsView } from './seeds.js';
import { fileProblem, textProblem } from '../state/checks.js';

export class ComposerView {
  #ctx;
  #labels;
  #options;

  constructor(root, ctx) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.#options = new OptionsView(ctx);
    this.#build(root, new SeedsView(ctx));
    ctx.store.on(['composing', 'composerProblem', 'settings', 'info', 'loading', 'article'], () =>
      this.update(),
    );
    this.update();
  }

  update() {
    const { composing, composerProblem, loading, article } = this.#ctx.store.state;
    this.#labels.update();
    show(this.section, composing);
    show(this.fold, article !== null);
    this.section.classList.toggle('first', article === null);
    attribute(this.section, 'aria-busy', loading ? 'true' : null);
    this.#showProblem(composerProblem);
    this.#count();
  }

  /** Unfolds the form and goes to its text. */
  compose() {
    this.#ctx.store.set({ composing: true });
    this.text.focus();
    this.section.scrollIntoView({ block: 'start' });
  }

  run() {
    const { store, runs } = this.#ctx;
    if (!store.state.composing || store.state.loading) {
      return;
    }
    const problem = textProblem(this.text.value, store.state.info);
    store.set({ composerProblem: problem });
    if (problem) {
      this.text.focus();
    } else {
      this.#ctx.page.started(runs.text(this.text.value));
    }
  }

  /** Runs files that were dropped, pasted or chosen. */
  take(files) {
    const list = [...files];
    const { info } = this.#ctx.store.state;
    const wrong = list.map((file) => fileProblem(file, info)).find(Boolean) ?? null;
    if (wrong) {
      this.#ctx.store.set({ composing: true, composerProblem: wrong });
    } else if (list.length > 0) {
      this.#ctx.page.started(this.#ctx.runs.files(list));
    }
  }

  #build(root, seeds) {
    this.problem = new ProblemLine(this.#ctx.i18n, 'composer', { id: 'composer-problem' });
    this.counter = el('p', { class: 'counter', id: 'composer-count', data: { counter: '' } });
    this.text = this.#textarea();
    this.fold = this.#labels.add(
      button('quiet', 'fold', () => this.#ctx.store.set({ composing: false })),
      'composer.fold',
    );
    this.section = el(
      'section',
      { class: 'composer', 'aria-labelledby': 'composer-title', data: { composer: '' } },
      this.#head(),
      this.#labels.add(el('p', { class: 'lead' }), 'composer.lead'),
      this.#form(),
      seeds.root,
    );
    root.append(this.section);
  }

  #head() {
    const title = el('h2', { id: 'composer-title' });
    return el('div', { class: 'composer-head' }, this.#labels.add(title, 'composer.title'), this.fold);
  }

  #form() {
    const submit = (event) => {
      event.preventDefault();
      this.run();
    };
    const label = el('label', { for: 'composer-text' });
    return el(
      'form',
      { on: { submit }, novalidate: true, data: { form: 'composer' } },
      this.#labels.add(label, 'composer.text'),
      this.text,
      this.problem.root,
      this.#row(),
      this.#options.root,
    );
  }

  #textarea() {
    const paste = (event) => {
      if (event.clipboardData.files.length > 0) {
        event.preventDefault();
        this.take(event.clipboardData.files);
      }
    };
    const text = el('textarea', {
      id: 'composer-text',
      rows: 9,
      dir: 'auto',
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-describedby': 'composer-count composer-problem',
      data: { text: '' },
      on: { input: () => this.#typed(), paste },
    });
    return this.#labels.add(text, 'composer.placeholder', 'placeholder');
  }

  #row() {
    const run = el('button', { type: 'submit', class: 'primary', data: { do: 'run' } });
    const clear = button('quiet', 'clear', () => this.#clear());
    const keys = this.#labels.add(el('span', { class: 'keys' }), 'composer.keys');
    return el(
      'div',
      { class: 'row' },
      this.#labels.add(run, 'composer.run'),
      keys,
      this.#chooser(),
      this.#labels.add(clear, 'composer.clear'),
      this.counter,
    );
  }

  #chooser() {
    const change = () => {
      this.take(input.files);
      input.value = '';
    };
    const input = el('input', {
      type: 'file',
      multiple: true,
      class: 'visually-hidden',
      accept: '.txt,.html,.htm,.md',
      data: { files: '' },
      on: { change },
    });
    const words = this.#labels.add(el('span'), 'composer.choose');
    return el('label', { class: 'button' }, input, words);
  }

  #typed() {
    this.#count();
    if (this.#ctx.store.state.composerProblem) {
      this.#ctx.store.set({ composerProblem: null });
    }
  }

  #clear() {
    this.text.value = '';
    this.#typed();
    this.text.focus();
  }

  #count() {
    const { i18n, store } = this.#ctx;
    const limit = store.state.info?.limits.characters ?? 1000000;
    const n = this.text.value.length;
    setText(this.counter, i18n.t('composer.count', { n, limit }));
  }

  #showProblem(problem) {
    this.problem.show(problem);
    attribute(this.text, 'aria-invalid', problem ? 'true' : null);
  }
}
