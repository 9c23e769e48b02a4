// Why a passage is set apart and why it is in its language; here the language can be changed.
import { el, setText, show } from './dom.js';
import { leadWords } from './fragment-words.js';
import { serverWords } from '../i18n/server-words.js';
import { modelIds } from '../state/fragments.js';

const MOST_CANDIDATES = 6;

export class WhyView {
  #ctx;
  #change;
  #fragment = null;
  #document = null;

  /** @param {(language: string) => void} change called when a person names another language */
  constructor(ctx, change) {
    this.#ctx = ctx;
    this.#change = change;
    this.list = el('dl', { class: 'evidence' });
    this.choice = el('select', { data: { choose: 'language' }, on: { change: () => this.#chosen() } });
    this.choiceLabel = el('span');
    this.root = el(
      'div',
      { class: 'fold', hidden: true, data: { why: '' } },
      el('label', { class: 'field inline' }, this.choiceLabel, this.choice),
      this.list,
    );
  }

  get isOpen() {
    return !this.root.hidden;
  }

  toggle(open = !this.isOpen) {
    show(this.root, open);
    this.#fill();
  }

  update(fragment, document) {
    this.#fragment = fragment;
    this.#document = document;
    this.#fill();
  }

  #chosen() {
    if (this.choice.value !== this.#fragment.language) {
      this.#change(this.choice.value);
    }
  }

  #fill() {
    if (!this.isOpen || !this.#fragment) {
      return;
    }
    setText(this.choiceLabel, this.#ctx.i18n.t('why.change'));
    fillLanguages(this.#ctx, this.choice, this.#fragment);
    this.list.replaceChildren(...evidenceList(this.#ctx.i18n, this.#fragment), ...this.#model());
  }

  #model() {
    const { i18n } = this.#ctx;
    const names = modelIds(this.#fragment).map((id) => modelName(this.#document, id));
    return names.length > 0 ? row(i18n.t('why.model'), names.map((name) => el('bdi', {}, name))) : [];
  }
}

/** Terms and descriptions: place, language, candidates. */
export function evidenceList(i18n, { evidence, candidates, margin, language }) {
  const reasons = (list) => list.map(({ detail }) => reason(i18n, detail));
  const name = i18n.languageName(language);
  const lead = leadWords(i18n, { candidates, margin, language });
  return [
    ...(evidence.place ? row(i18n.t('why.place'), reasons(evidence.place)) : []),
    ...row(i18n.t('why.language', { language: name }), reasons(evidence.language)),
    ...(candidates.length > 1
      ? row(i18n.t('why.candidates'), [
          ...candidates.slice(0, MOST_CANDIDATES).map((candidate) => scored(i18n, candidate)),
          lead,
          el('span', { class: 'soft' }, i18n.t('why.scores')),
        ])
      : []),
  ];
}

function row(term, parts) {
  return [el('dt', {}, term), el('dd', {}, ...parts.map((part) => el('div', {}, part)))];
}

function reason(i18n, detail) {
  const { text, lang } = serverWords(i18n, detail);
  return el('span', { lang }, text);
}

function scored(i18n, { language, score }) {
  const bar = el('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--part', score);
  return el('span', { class: 'score' }, bar, `${i18n.number(score, 2)} ${i18n.languageName(language)}`);
}

function modelName(document, id) {
  const model = document.provenance?.models.find((known) => known.id === id);
  return model ? `${model.name} (${id})` : id;
}

/** Candidates first, then every language that can be named. Left alone if nothing changed. */
function fillLanguages({ i18n, store }, select, { candidates, language }) {
  const first = candidates.map((candidate) => candidate.language);
  const rest = (store.state.info?.languages ?? [])
    .map(({ code }) => code)
    .filter((code) => !first.includes(code));
  const shown = JSON.stringify([i18n.language, first, rest, language]);
  if (select.dataset.shown !== shown) {
    select.dataset.shown = shown;
    const own = first.includes(language) || rest.includes(language) ? [] : [language];
    select.replaceChildren(
      ...options(i18n, own),
      group(i18n, 'why.candidates', first),
      group(i18n, 'why.all', sorted(i18n, rest)),
    );
    select.value = language;
  }
}

const options = (i18n, codes) =>
  codes.map((value) => el('option', { value }, i18n.languageName(value)));

const group = (i18n, key, codes) =>
  el('optgroup', { label: i18n.t(key) }, ...options(i18n, codes));

function sorted(i18n, codes) {
  const order = new Intl.Collator(i18n.language);
  return [...codes].sort((a, b) => order.compare(i18n.languageName(a), i18n.languageName(b)));
}
