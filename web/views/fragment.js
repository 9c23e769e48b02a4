// A fragment's panel: what it is, what it says, what a person may do with it.
import { ActionRow } from './actions.js';
import { AlternativesView } from './alternatives.js';
import { attribute, el, focusOn, setText, show, speak } from './dom.js';
import { EditorView } from './editor.js';
import { flagWords, markWords, reasonLines, shortReason } from './fragment-words.js';
import { ProblemLine } from './problem.js';
import { WhyView } from './why.js';
import { problemOf } from '../api/problem.js';
import { isActive } from '../state/article.js';
import { flags, pieces, standing, translationText } from '../state/fragments.js';

export class FragmentPanel {
  #ctx;
  #busy = false;

  constructor(ctx, { index, number, whole, kind }) {
    this.#ctx = ctx;
    Object.assign(this, { index, number, whole, isTerm: kind === 'term' });
    this.why = new WhyView(ctx, (language) => this.do({ language }, 'say.language'));
    this.actions = new ActionRow(ctx, this);
    this.alternatives = new AlternativesView(ctx, this);
    this.editor = new EditorView(ctx, this);
    this.#build();
  }

  update(fragment, article) {
    this.fragment = fragment;
    this.document = article.document;
    this.standing = standing(fragment, isActive(article));
    attribute(this.root, 'data-state', this.standing);
    this.#updateHead();
    this.#updateBody();
    this.problem.update();
    this.why.update(fragment, article.document);
    this.alternatives.update();
    this.editor.update();
    this.actions.update();
  }

  /** Goes to the panel; a term's is unfolded or folded instead. */
  open() {
    if (this.isTerm) {
      show(this.root, this.root.hidden);
      this.why.toggle(true);
    } else {
      this.goTo();
    }
  }

  goTo() {
    this.#ctx.store.set({ current: this.index });
    focusOn(this.root);
  }

  /** Sends a change; what goes wrong is said in the panel. Whether it went well. */
  async do(wish, said) {
    if (this.#busy) {
      return false;
    }
    if (this.#ctx.review.waiting) {
      this.problem.show({ key: 'problem.running' });
      return false;
    }
    this.#setBusy(true);
    try {
      await this.#ctx.review.change(this.index, wish);
      this.problem.show(null);
      this.#ctx.say(said, { number: this.number ?? '' });
      return true;
    } catch (error) {
      this.problem.show(problemOf(error));
      return false;
    } finally {
      this.#setBusy(false);
    }
  }

  #setBusy(busy) {
    this.#busy = busy;
    attribute(this.root, 'aria-busy', busy ? 'true' : null);
  }

  #build() {
    const id = `fragment-${this.index}`;
    this.name = el('strong', { data: { language: '' } });
    this.kind = el('span', { data: { kindWords: '' } });
    this.badge = el('span', { class: 'badge', data: { mark: '' } });
    this.reason = el('p', { class: 'reason', data: { reason: '' } });
    this.original = el('p', { class: 'original', data: { original: '' } });
    this.text = el('p', { class: 'translation', data: { translation: '' } });
    this.flags = el('ul', { class: 'flags', data: { flags: '' } });
    this.notice = el('div', { class: 'notice', data: { notice: '' } });
    this.problem = new ProblemLine(this.#ctx.i18n, 'fragment');
    this.root = el(
      'div',
      {
        class: this.isTerm ? 'panel term-panel' : 'panel',
        role: 'group',
        tabindex: '-1',
        'aria-labelledby': `${id}-name`,
        hidden: this.isTerm,
        data: { panel: this.index },
        on: { focusin: () => this.isTerm || this.#ctx.store.set({ current: this.index }) },
      },
      this.#head(id),
      this.original,
      this.text,
      this.flags,
      this.notice,
      this.editor.root,
      this.actions.root,
      this.problem.root,
      this.alternatives.root,
      this.why.root,
    );
  }

  #head(id) {
    const number = this.isTerm ? null : el('span', { class: 'ordinal' }, String(this.number));
    const name = el('p', { class: 'panel-name', id: `${id}-name` }, number, this.name, ' · ', this.kind);
    return el('div', { class: 'panel-head' }, name, this.badge, this.reason);
  }

  #updateHead() {
    const { i18n } = this.#ctx;
    setText(this.name, i18n.languageName(this.fragment.language));
    setText(this.kind, i18n.t(`kind.${this.fragment.kind}`));
    setText(this.badge, markWords(i18n, this.fragment, this.standing));
    shortReason(i18n, this.fragment, this.reason);
  }

  #updateBody() {
    const { units } = this.fragment;
    const some = !['waiting', 'none', 'term', 'kept', 'unavailable'].includes(this.standing);
    show(this.original, some && !this.whole);
    setText(this.original, this.fragment.text);
    speak(this.original, this.fragment.language);
    show(this.text, some);
    this.#updateText(some);
    speak(this.text, units[0]?.to);
    this.#updateFlags();
    this.notice.replaceChildren(...reasonLines(this.#ctx.i18n, this.fragment));
    show(this.notice, this.notice.childElementCount > 0);
  }

  #updateText(some) {
    const words = some ? translationText(this.fragment) : '';
    if (this.text.textContent === words) {
      return;
    }
    const spans = pieces(this.fragment).flatMap(({ gap, text, translated, unit }, i) => {
      const span = el('span', { class: translated ? null : 'untranslated', data: { unit: i } }, text);
      return [gap, translated ? span : speak(span, unit.from)];
    });
    this.text.replaceChildren(...(some ? spans : []));
  }

  #updateFlags() {
    const { i18n } = this.#ctx;
    const many = this.fragment.units.length > 1;
    const lines = flags(this.fragment).map(({ unit, code }) => {
      const words = flagWords(i18n, code, this.fragment.units[unit]);
      const text = many ? i18n.t('fragment.flagIn', { number: unit + 1, words }) : words;
      return el('li', { data: { flag: code } }, text);
    });
    this.flags.replaceChildren(...lines);
    show(this.flags, lines.length > 0);
    const flagged = new Set(flags(this.fragment).map(({ unit }) => String(unit)));
    for (const span of this.text.children) {
      span.classList.toggle('flagged', flagged.has(span.dataset.unit));
    }
  }
}
