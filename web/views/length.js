// How long a summary may be: a number of sentences or a share of the article.
import { attribute, el } from './dom.js';
import { Labels } from './labels.js';
import { ProblemLine } from './problem.js';

export const METHODS = ['lexrank', 'textrank', 'pacsum', 'centroid', 'lead'];

const LIMITS = { sentences: 100, share: 100 };

export function methodOptions(labels) {
  return METHODS.map((value) => labels.add(el('option', { value }), `method.${value}`));
}

export class LengthField {
  #ctx;
  #labels;
  #changed;
  #now = { unit: 'sentences', sentences: 5, percent: 20 };

  /** @param {(length: {unit, sentences, percent}) => void} changed */
  constructor(ctx, hook, changed) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.#changed = changed;
    this.problem = new ProblemLine(ctx.i18n, `${hook}-length`, { id: `${hook}-length-problem` });
    this.number = this.#number(hook);
    this.unit = this.#unit(hook);
    this.root = this.#fieldset();
  }

  /** Shows a length; a number that is being typed is left alone. */
  set({ unit, sentences, percent }) {
    this.#labels.update();
    this.problem.update();
    this.#now = { unit, sentences, percent };
    this.unit.value = unit;
    attribute(this.number, 'max', LIMITS[unit]);
    if (document.activeElement !== this.number && !this.problem.isShown) {
      this.number.value = unit === 'share' ? percent : sentences;
    }
  }

  #fieldset() {
    const legend = this.#labels.add(el('legend'), 'options.length');
    const row = el('div', { class: 'pair' }, this.number, this.unit);
    return el('fieldset', { class: 'field' }, legend, row, this.problem.root);
  }

  #number(hook) {
    const number = el('input', {
      type: 'number',
      min: 1,
      step: 1,
      inputmode: 'numeric',
      'aria-describedby': `${hook}-length-problem`,
      data: { [hook]: 'length' },
      on: { change: () => this.#read() },
    });
    return this.#labels.add(number, 'options.length', 'aria-label');
  }

  #unit(hook) {
    const options = ['sentences', 'share'].map((value) =>
      this.#labels.add(el('option', { value }), `unit.${value}`),
    );
    const change = () => {
      this.#right(true);
      this.#changed({ ...this.#now, unit: this.unit.value });
    };
    const select = el('select', { data: { [hook]: 'unit' }, on: { change } }, ...options);
    return this.#labels.add(select, 'options.unit', 'aria-label');
  }

  #read() {
    const { unit } = this.#now;
    const n = Number(this.number.value);
    const right = Number.isInteger(n) && n >= 1 && n <= LIMITS[unit];
    this.#right(right);
    if (right) {
      this.#changed({ ...this.#now, [unit === 'share' ? 'percent' : 'sentences']: n });
    }
  }
  #right(right) {
    const limit = LIMITS[this.#now.unit];
    this.problem.show(right ? null : { key: 'problem.length', values: { limit } });
    attribute(this.number, 'aria-invalid', right ? null : 'true');
  }
}
