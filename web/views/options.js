// How the next article is to be run. Kept for next time.
import { el } from './dom.js';
import { Labels } from './labels.js';
import { LengthField, methodOptions } from './length.js';

const BEAMS = [1, 2, 4, 8, 16];

export class OptionsView {
  #ctx;
  #labels;

  constructor(ctx) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.target = this.#select('target', []);
    this.method = this.#select('method', methodOptions(this.#labels));
    this.beams = this.#select('beams', []);
    this.length = new LengthField(ctx, 'option', (settings) => ctx.page.choose(settings));
    this.root = this.#details();
    ctx.store.on(['settings', 'info'], () => this.update());
    this.update();
  }

  update() {
    const { settings, info } = this.#ctx.store.state;
    this.#labels.update();
    this.#fillTargets(info);
    this.#fillBeams(info);
    this.target.value = settings.target ?? info?.target ?? 'en';
    this.method.value = settings.method;
    this.beams.value = String(settings.beams);
    this.length.set(settings);
  }

  #details() {
    const summary = this.#labels.add(el('summary'), 'options.title');
    return el(
      'details',
      { class: 'options', data: { options: '' } },
      summary,
      el(
        'div',
        { class: 'fields' },
        this.#field('options.target', this.target),
        this.#field('options.method', this.method),
        this.length.root,
        this.#field('options.beams', this.beams),
      ),
    );
  }

  #field(key, control) {
    return el('label', { class: 'field' }, this.#labels.add(el('span'), key), control);
  }

  #select(setting, options) {
    const change = () => {
      const value = setting === 'beams' ? Number(select.value) : select.value;
      this.#ctx.page.choose({ [setting]: value });
    };
    const select = el('select', { data: { option: setting }, on: { change } }, ...options);
    return select;
  }

  #fillTargets(info) {
    const codes = new Set([info?.target ?? 'en']);
    info?.languages.forEach(({ targets }) => targets.forEach((code) => codes.add(code)));
    this.target.replaceChildren(
      ...[...codes].map((value) => el('option', { value }, this.#ctx.i18n.languageName(value))),
    );
  }

  #fillBeams(info) {
    const most = info?.beams ?? 16;
    this.beams.replaceChildren(
      ...BEAMS.filter((n) => n <= most).map((n) =>
        el('option', { value: n }, this.#ctx.i18n.t(n === 1 ? 'options.greedy' : 'options.beam', { n })),
      ),
    );
  }
}
