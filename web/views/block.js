// One block of the article: its text in place, under it what its fragments say.
import { blockText, markOf } from './block-text.js';
import { attribute, button, el, setText, speak } from './dom.js';
import { FragmentPanel } from './fragment.js';
import { PostFrame } from './post.js';
import { isActive } from '../state/article.js';
import { fillsBlock, isTerm } from '../state/fragments.js';
import { overlaps } from '../state/runs.js';

const TAGS = { heading: 'h3', quote: 'blockquote' };

export class BlockView {
  #ctx;
  #document;
  #block;
  #shown = [];
  #picksShown = null;
  #notes = new Map();

  /** @param {number[]} fragments indices of the fragments that belong to the block */
  constructor(ctx, document, index, fragments, numbers) {
    this.#ctx = ctx;
    this.#document = document;
    this.#block = document.article.blocks[index];
    this.panels = fragments.map((i) => this.#panel(i, numbers.get(i)));
    this.text = el(TAGS[this.#block.kind] ?? 'p', { class: 'text' });
    this.root = this.#frame(index, fragments);
  }

  update(article) {
    this.#document = article.document;
    const { fragments, summary } = article.document;
    if (!this.#isNew([isActive(article), this.#ctx.i18n.language, summary], fragments)) {
      return;
    }
    for (const panel of this.panels) {
      panel.update(fragments[panel.index], article);
    }
    this.#updateText(fragments, summary);
    this.post?.update(fragments);
    this.#notes.forEach((note, i) => this.#updateNote(note, fragments[i]));
  }

  /** Whether anything that the block shows is another than before. */
  #isNew(common, fragments) {
    const now = [...common, ...this.panels.map(({ index }) => fragments[index])];
    const same = now.every((value, i) => value === this.#shown[i]);
    this.#shown = now;
    return !same;
  }

  #frame(index, fragments) {
    const { kind } = this.#block;
    const data = { block: index, kind };
    const panels = this.panels.map((panel) => panel.root);
    if (kind === 'tweet' || kind === 'telegram-post') {
      this.post = new PostFrame(this.#ctx, this.#document, this.#block, fragments, (i) => this.#note(i));
      return el('figure', { class: 'block post', data }, this.post.head, this.text, ...panels, this.post.links);
    }
    return el(kind === 'list-item' ? 'li' : 'div', { class: 'block', data }, this.text, ...panels);
  }

  #panel(index, number) {
    const fragment = this.#document.fragments[index];
    const whole = fillsBlock(fragment, this.#block);
    return new FragmentPanel(this.#ctx, { index, number, whole, kind: fragment.kind });
  }

  #updateText(fragments, summary) {
    const picks = summary.sentences
      .map(({ start, end }, index) => ({ start, end, index }))
      .filter((pick) => overlaps(pick, this.#block))
      .sort((a, b) => a.start - b.start);
    const languages = this.panels.map(({ index }) => fragments[index].language);
    const shown = JSON.stringify([picks, languages]);
    if (shown !== this.#picksShown) {
      this.#picksShown = shown;
      this.#write(fragments, picks);
    }
  }

  #write(fragments, picks) {
    const focused = this.text.contains(document.activeElement) ? document.activeElement : null;
    const passages = this.panels
      .map(({ index }) => fragments[index])
      .map((fragment, i) => ({ ...fragment, mark: (nodes) => this.#mark(nodes, fragment, this.panels[i]) }));
    const { text, language } = this.#document.article;
    const whole = this.panels.find((panel) => panel.whole && !panel.isTerm);
    speak(this.text, whole ? fragments[whole.index].language : language);
    this.text.replaceChildren(...blockText({ ...this.#block, text }, passages, picks));
    if (focused && this.text.contains(focused)) {
      focused.focus({ preventScroll: true });
    }
  }

  #mark(nodes, fragment, { index, whole }) {
    if (isTerm(fragment)) {
      return markOf(nodes, { index, fragment, name: 'term' }, this.#note(index));
    }
    const place = { index, fragment, name: whole ? 'whole' : 'passage' };
    return markOf(nodes, place, whole ? null : this.#note(index));
  }

  /** The button beside a passage; always the same one, so that it keeps the focus. */
  #note(index) {
    if (!this.#notes.has(index)) {
      const panel = this.panels.find((candidate) => candidate.index === index);
      const note = button('note', 'to-fragment', () => {
        panel.open();
        this.#updateNote(note, this.#document.fragments[index]);
      });
      note.dataset.note = index;
      this.#notes.set(index, note);
      this.#updateNote(note, this.#document.fragments[index]);
    }
    return this.#notes.get(index);
  }

  #updateNote(note, fragment) {
    const { i18n } = this.#ctx;
    const panel = this.panels.find((candidate) => candidate.index === Number(note.dataset.note));
    const language = i18n.languageName(fragment.language);
    if (isTerm(fragment)) {
      setText(note, fragment.romanized ? `${language} · ${fragment.romanized}` : language);
      attribute(note, 'aria-expanded', panel.root.hidden ? 'false' : 'true');
    } else {
      setText(note, String(panel.number));
      attribute(note, 'aria-label', i18n.t('fragment.goTo', { number: panel.number, language }));
    }
  }
}
