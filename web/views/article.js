// The article as it stands, whole: blocks in order, between them what was left out.
import { BlockView } from './block.js';
import { light } from './block-text.js';
import { el, focusOn, setText, show, speak } from './dom.js';
import { isActive } from '../state/article.js';
import { isTerm } from '../state/fragments.js';

export class ArticleView {
  #ctx;
  #shown = null;
  #blocks = [];
  #removals = [];

  constructor(ctx) {
    this.#ctx = ctx;
    this.root = el('article', { class: 'story', data: { article: '' } });
    ctx.store.on(['article', 'settings', 'leftOut'], () => this.update());
    this.update();
  }

  update() {
    const { article, leftOut } = this.#ctx.store.state;
    this.root.setAttribute('aria-busy', String(isActive(article)));
    this.root.setAttribute('aria-label', this.#ctx.i18n.t('article.label'));
    const document = article?.document ?? null;
    if (!document) {
      this.#clear();
      return;
    }
    if (!this.#isShown(article)) {
      this.#build(article);
    }
    this.#blocks.forEach((block) => block.update(article));
    this.#removals.forEach(({ root, name, kind }) => {
      show(root, leftOut);
      setText(name, this.#ctx.i18n.t(`removal.${kind}`));
    });
  }

  /** The panels that have a translation, in the order of the text. */
  get panels() {
    return this.#blocks.flatMap(({ panels }) => panels).filter(({ isTerm: term }) => !term);
  }

  /** Shows where a sentence of the summary stands, and goes there. */
  goToSentence(index) {
    const place = light(this.root, index);
    if (place) {
      focusOn(place);
    }
  }

  #clear() {
    this.#shown = null;
    this.#blocks = [];
    this.#removals = [];
    this.root.replaceChildren();
  }

  #isShown({ id, document }) {
    return (
      this.#shown?.id === id &&
      this.#shown.text === document.article.text &&
      this.#shown.fragments === document.fragments.length
    );
  }

  #build({ id, document }) {
    this.#clear();
    this.#shown = { id, text: document.article.text, fragments: document.fragments.length };
    const owned = fragmentsByBlock(document);
    const numbers = numbered(document.fragments);
    this.#blocks = document.article.blocks.map(
      (block, i) => new BlockView(this.#ctx, document, i, owned.get(i) ?? [], numbers),
    );
    this.#removals = document.removals.map((removal) => leftOutView(document, removal));
    speak(this.root, document.article.language);
    this.root.append(...this.#title(document), ...this.#inOrder(document));
  }

  /** The headline, where no block of the text says it. */
  #title({ article }) {
    const { title, blocks, text } = article;
    const said = blocks.some(({ start, end }) => text.slice(start, end) === title);
    return title && !said ? [el('h3', { class: 'text headline', dir: 'auto' }, title)] : [];
  }

  #inOrder(document) {
    const { blocks } = document.article;
    const parts = [
      ...this.#blocks.map(({ root }, i) => ({ at: blocks[i].start, root })),
      ...this.#removals.map(({ root }, i) => ({ at: document.removals[i].start, root })),
    ].sort((a, b) => a.at - b.at);
    return withLists(parts.map(({ root }) => root));
  }
}

function fragmentsByBlock({ fragments }) {
  const owned = new Map();
  fragments.forEach(({ block }, i) => owned.set(block, [...(owned.get(block) ?? []), i]));
  return owned;
}

/** Numbers from 1 for all fragments but terms. */
function numbered(fragments) {
  const indices = [...fragments.keys()].filter((i) => !isTerm(fragments[i]));
  return new Map(indices.map((index, i) => [index, i + 1]));
}

/** What the cleaner hid, in its place. Hidden until asked for. */
function leftOutView(document, { start, end, kind }) {
  const name = el('span', { class: 'left-out-kind' });
  const words = el('bdi', {}, document.article.text.slice(start, end));
  const data = { removal: kind };
  return { kind, name, root: el('p', { class: 'left-out', hidden: true, data }, name, ' ', words) };
}

/** Items that follow one another become one list. */
function withLists(nodes) {
  const result = [];
  for (const node of nodes) {
    if (node.tagName !== 'LI') {
      result.push(node);
    } else if (result.at(-1)?.tagName === 'UL') {
      result.at(-1).append(node);
    } else {
      result.push(el('ul', { class: 'items' }, node));
    }
  }
  return result;
}
