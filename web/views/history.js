// Past articles: to open, to search, to delete.
import { api } from '../api/client.js';
import { attribute, button, el, speak } from './dom.js';
import { ListDialog } from './list-dialog.js';

const SEARCH_MS = 250;

/** Of so many sentences, the best of each article is shown. */
const SENTENCES = 100;

export class HistoryView {
  #ctx;
  #query;
  #meaning = el('input', { type: 'checkbox', id: 'history-meaning', data: { meaning: '' } });
  #dialog;
  #timer = 0;

  constructor(root, ctx) {
    this.#ctx = ctx;
    this.#query = this.#field();
    this.#dialog = new ListDialog(root, ctx, {
      hook: 'history',
      head: (labels) => this.#search(labels),
      load: (limit, offset) => this.#load(limit, offset),
      item: (entry) => this.#item(entry),
      empty: () => ctx.i18n.t(this.#query.value.trim() ? 'history.nothing' : 'history.empty'),
      removeAll: () => this.#removeAll(),
    });
  }

  open() {
    return this.#dialog.open();
  }

  #field() {
    const input = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#dialog.reload(), SEARCH_MS);
    };
    return el('input', { type: 'search', id: 'history-query', autocomplete: 'off', data: { query: '' }, on: { input } });
  }

  #search(labels) {
    const submit = (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#dialog.reload();
    };
    const label = labels.add(el('label', { for: 'history-query' }), 'history.search');
    this.#meaning.onchange = () => this.#dialog.reload();
    const meaning = labels.add(el('label', { for: 'history-meaning' }), 'history.meaning');
    const choice = el('p', { class: 'soft' }, this.#meaning, ' ', meaning);
    return el('form', { class: 'search', role: 'search', on: { submit } }, label, this.#query, choice);
  }

  async #load(limit, offset) {
    if (this.#meaning.checked && this.#query.value.trim()) {
      return this.#loadByMeaning(limit, offset);
    }
    const { total, articles } = await api.history(this.#query.value.trim(), limit, offset);
    return { total, entries: articles };
  }

  async #loadByMeaning(limit, offset) {
    const { hits } = await api.meaning(this.#query.value.trim(), SENTENCES);
    const best = new Map();
    for (const hit of hits) {
      if (!best.has(hit.article.id)) {
        best.set(hit.article.id, { ...hit.article, hit });
      }
    }
    return { total: best.size, entries: [...best.values()].slice(offset, offset + limit) };
  }

  #item(entry) {
    const { i18n, store } = this.#ctx;
    const open = button('entry-title', 'open', () => this.#openArticle(entry.id));
    open.append(el('bdi', {}, entry.title || entry.name));
    if (entry.language) {
      speak(open.firstChild, entry.language);
    }
    attribute(open, 'aria-current', store.state.article?.id === entry.id ? 'true' : null);
    const remove = button('quiet', 'delete', () => this.#delete(entry));
    remove.textContent = i18n.t('do.delete');
    attribute(remove, 'aria-label', i18n.t('history.delete', { title: entry.title || entry.name }));
    const facts = entry.hit ? sentence(entry.hit) : el('p', { class: 'soft' }, this.#facts(entry));
    return el('div', { class: 'entry', data: { id: entry.id } }, open, facts, remove);
  }

  #facts({ created, state, language, fragments, approved }) {
    const { i18n } = this.#ctx;
    const facts = [
      i18n.moment(created),
      state === 'done' ? null : i18n.t(`batch.${state}`),
      language ? i18n.languageName(language) : null,
      i18n.t('run.passages', { n: fragments ?? 0 }),
      approved ? i18n.t('history.approved', { n: approved }) : null,
    ];
    return facts.filter(Boolean).join(' · ');
  }

  async #openArticle(id) {
    this.#dialog.close();
    await this.#ctx.page.started(this.#ctx.runs.open(id));
  }

  async #delete(entry) {
    const { drafts, runs, store } = this.#ctx;
    if (!(await this.#dialog.remove(entry, () => removeWhatever(entry)))) {
      return;
    }
    forgetDrafts(drafts, entry.id);
    if (store.state.article?.id === entry.id) {
      runs.close();
    }
  }

  async #removeAll() {
    const { drafts, runs, store } = this.#ctx;
    await api.removeAll();
    drafts.clear();
    store.set({ batch: [] });
    runs.close();
  }
}

/** What was found, as it was written, and what it means. */
function sentence({ sentence: words, language, translation, to }) {
  const found = el('p', { data: { found: '' } }, el('q', {}, words));
  speak(found.firstChild, language);
  if (translation) {
    const meant = el('span', { class: 'soft' }, translation);
    speak(meant, to);
    found.append(' ', meant);
  }
  return found;
}

function forgetDrafts(drafts, id) {
  [...drafts.keys()].filter((key) => key.startsWith(`${id}.`)).forEach((key) => drafts.delete(key));
}

/** A running article is stopped by the first call; the second deletes it. */
async function removeWhatever({ id, state }) {
  await api.remove(id);
  if (state === 'queued' || state === 'running') {
    await api.remove(id).catch(() => {});
  }
}
