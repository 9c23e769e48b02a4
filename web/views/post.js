// Who wrote a post, when and where: the head and the links of its card.
import { el, setText, show, speak } from './dom.js';
import { isTerm } from '../state/fragments.js';

export class PostFrame {
  #ctx;
  #block;
  #footer;
  #post;

  /** @param {(index: number) => Node} note makes the button beside the author's name */
  constructor(ctx, document, block, indices, note) {
    this.#ctx = ctx;
    this.#block = block;
    const fragments = indices.map((i) => document.fragments[i]);
    this.#post = fragments.find((fragment) => fragment.post)?.post ?? null;
    this.#footer = this.#post ? null : footerText(document, block);
    this.author = this.#author(indices, document.fragments, note);
    this.network = el('span', { class: 'network' });
    this.date = el('span', { class: 'date', data: { date: '' } });
    const handle = el('bdi', { data: { handle: '' } }, this.#post?.handle ?? '');
    const sent = el('span', { class: 'sent soft' }, handle, this.date);
    this.head = el('figcaption', {}, this.author, this.network, sent);
    this.links = this.#links();
  }

  update(fragments) {
    const { i18n } = this.#ctx;
    setText(this.network, i18n.t(`kind.${this.#block.kind}`));
    setText(this.date, this.#post?.date ? i18n.date(this.#post.date) : '');
    if (this.term !== undefined) {
      speak(this.name, fragments[this.term].language);
    }
  }

  #author(indices, fragments, note) {
    const words = this.#post?.author ?? this.#footer ?? '';
    const term = indices.find((i) => isTerm(fragments[i]) && fragments[i].text === words);
    if (term === undefined) {
      return el('bdi', { class: 'author', data: { author: '' } }, words);
    }
    this.term = term;
    this.name = el('mark', { class: 'term', data: { fragment: term } }, words);
    return el('span', { class: 'author', data: { author: '' } }, this.name, note(term));
  }

  #links() {
    const list = el('ul', { class: 'links' }, ...(this.#post?.links ?? []).map(linkItem));
    show(list, list.childElementCount > 0);
    return list;
  }
}

/** Where a post has no fragment, its footer says who wrote it. */
function footerText(document, block) {
  const { removals, article } = document;
  const next = article.blocks.find(({ start }) => start >= block.end)?.start ?? Infinity;
  const footer = removals.find(
    ({ kind, start }) => kind === 'embed-footer' && start >= block.end && start < next,
  );
  return footer ? article.text.slice(footer.start, footer.end) : null;
}

function linkItem(link) {
  const href = webAddress(link);
  const words = el('bdi', {}, link);
  const external = { href, target: '_blank', rel: 'noopener noreferrer nofollow', dir: 'ltr' };
  return el('li', {}, href ? el('a', external, words) : words);
}

/** The link as an address that is safe to follow, else null. */
export function webAddress(link) {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
