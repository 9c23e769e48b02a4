// The masthead: where one is, where one can go, how it looks.
import { attribute, button, el, show } from './dom.js';
import { Labels } from './labels.js';

const LANGUAGES = { en: 'English', uk: 'Українська' };

export class HeaderView {
  #ctx;
  #labels;

  constructor(root, ctx) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.memory = this.#go('header.memory', 'memory');
    this.ui = this.#uiSelect();
    this.theme = this.#themeSelect();
    root.append(
      el('h1', { class: 'brand' }, 'Perekaz'),
      this.#labels.add(el('p', { class: 'motto' }), 'header.motto'),
      this.#nav(),
      el('div', { class: 'looks' }, this.ui, this.theme),
    );
    ctx.store.on(['settings', 'info'], () => this.update());
    this.update();
  }

  update() {
    const { settings, info } = this.#ctx.store.state;
    this.#labels.update();
    this.ui.value = settings.ui;
    this.theme.value = settings.theme;
    show(this.memory, info?.memory !== false);
  }

  #nav() {
    const nav = el(
      'nav',
      {},
      this.#go('header.new', 'compose'),
      this.#go('header.history', 'history'),
      this.memory,
      this.#go('header.help', 'help'),
    );
    return this.#labels.add(nav, 'header.nav', 'aria-label');
  }

  #go(key, place) {
    const attributes = place === 'compose' ? {} : { 'aria-haspopup': 'dialog' };
    return this.#labels.add(button('quiet', place, () => this.#ctx.page[place](), attributes), key);
  }

  #uiSelect() {
    const options = Object.entries(LANGUAGES).map(([value, name]) =>
      el('option', { value, lang: value }, name),
    );
    return this.#select('header.language', 'ui', options);
  }

  #themeSelect() {
    const options = ['auto', 'light', 'dark'].map((value) =>
      this.#labels.add(el('option', { value }), `theme.${value}`),
    );
    return this.#select('header.theme', 'theme', options);
  }

  #select(key, setting, options) {
    const change = () => this.#ctx.page.choose({ [setting]: select.value });
    const select = el('select', { data: { setting }, on: { change } }, ...options);
    attribute(select, 'id', `setting-${setting}`);
    return this.#labels.add(select, key, 'aria-label');
  }
}
