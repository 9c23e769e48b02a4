// Why the summary's sentences were picked: the parts of their salience, as bars and numbers.
import { el } from './dom.js';

const PARTS = ['centrality', 'position', 'length', 'redundancy'];

export function salienceTable(i18n, sentences) {
  const most = Math.max(...sentences.map(({ salience }) => salience.total), 1e-9);
  const heads = ['sentence', 'parts', 'total'].map((key) =>
    el('th', { scope: 'col' }, i18n.t(`salience.${key}`)),
  );
  return el(
    'table',
    { class: 'salience' },
    el('caption', {}, i18n.t('salience.caption')),
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...sentences.map((sentence, i) => line(i18n, sentence, i, most))),
  );
}

function line(i18n, { salience }, i, most) {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, i18n.number(i + 1)),
    el('td', {}, ...PARTS.map((name) => part(i18n, name, salience[name], most))),
    el('td', { class: 'number' }, i18n.number(salience.total, 2)),
  );
}

function part(i18n, name, value, most) {
  const bar = el('span', { class: value < 0 ? 'bar less' : 'bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--part', Math.min(1, Math.abs(value) / most));
  const words = el('span', {}, i18n.t(`salience.${name}`));
  return el('div', { class: 'part' }, bar, words, ' ', el('span', {}, i18n.number(value, 2)));
}
