// Words, numbers, dates and languages' names in the reader's interface language.
import en from './en.js';
import uk from './uk.js';

export const CATALOGUES = { en, uk };

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction of a language's writing; `auto` where the language is not known. */
export function direction(language) {
  const primary = (language ?? 'und').split('-')[0];
  return primary === 'und' ? 'auto' : RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr';
}

export class I18n {
  #store;
  #tools = {};
  #names = {};

  constructor(store) {
    this.#store = store;
  }

  get language() {
    return this.#store.state.settings.ui;
  }

  /** The text of `key` with its {values} filled in; `n` chooses the plural form. */
  t(key, values = {}) {
    const entry = CATALOGUES[this.language][key] ?? en[key] ?? key;
    const text = typeof entry === 'string' ? entry : this.#plural(entry, values.n);
    return text.replace(/\{(\w+)\}/g, (all, name) =>
      name in values ? this.#filled(values[name]) : all,
    );
  }

  number(value, digits = 0) {
    return this.#tool(`number${digits}`, (tag) => {
      const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return new Intl.NumberFormat(tag, options);
    }).format(value);
  }

  /** A day (2026-09-02) or an instant, as a date. */
  date(iso) {
    const day = /^\d{4}-\d\d-\d\d$/.test(iso);
    const date = new Date(day ? `${iso}T12:00:00Z` : iso);
    return Number.isNaN(date.getTime())
      ? iso
      : this.#tool('date', (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long' })).format(date);
  }

  moment(iso) {
    const options = { dateStyle: 'medium', timeStyle: 'short' };
    return this.#tool('moment', (tag) => new Intl.DateTimeFormat(tag, options)).format(new Date(iso));
  }

  languageName(code) {
    if (!code || code.split('-')[0] === 'und') {
      return this.t('language.und');
    }
    const key = `${this.language} ${code}`;
    this.#names[key] ??= this.#standardName(code) ?? this.#listedName(code) ?? code;
    return this.#names[key];
  }

  /** The language that the server calls by this English name, by its name here. */
  languageNamed(english) {
    const found = this.#store.state.info?.languages.find(({ name }) => name === english);
    return found ? this.languageName(found.code) : english;
  }

  #standardName(code) {
    const make = (tag) => new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' });
    try {
      return this.#tool('names', make).of(code);
    } catch {
      return undefined; // No language tag at all.
    }
  }

  #listedName(code) {
    return this.#store.state.info?.languages.find((known) => known.code === code)?.name;
  }

  #plural(forms, n) {
    const form = this.#tool('plural', (tag) => new Intl.PluralRules(tag)).select(n ?? 0);
    return forms[form] ?? forms.other;
  }

  #filled(value) {
    return typeof value === 'number' ? this.number(value) : String(value);
  }

  #tool(name, make) {
    const key = `${this.language} ${name}`;
    this.#tools[key] ??= make(this.language === 'en' ? 'en-GB' : this.language);
    return this.#tools[key];
  }
}
