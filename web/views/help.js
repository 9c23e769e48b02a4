// Keys, and a switch to turn the single ones off.
import { Dialog } from './dialog.js';
import { el } from './dom.js';
import { Labels } from './labels.js';

const KEYS = [
  ['Ctrl + Enter', 'help.run'],
  ['j · Alt + ↓', 'help.next'],
  ['k · Alt + ↑', 'help.previous'],
  ['e', 'help.edit'],
  ['a', 'help.approve'],
  ['r', 'help.reject'],
  ['c', 'help.copy'],
  ['l', 'help.why'],
  ['o', 'help.leftOut'],
  ['n', 'help.new'],
  ['?', 'help.help'],
  ['Ctrl + Enter', 'help.saveNext'],
  ['Esc', 'help.escape'],
];

export class HelpView {
  #ctx;
  #labels;

  constructor(root, ctx) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.dialog = new Dialog(
      this.#labels,
      'help',
      'help.title',
      this.#switch(),
      this.#table(),
      this.#labels.add(el('p', { class: 'soft' }), 'help.privacy'),
    );
    root.append(this.dialog.root);
    ctx.store.on(['settings'], () => this.#update());
    this.#update();
  }

  open() {
    this.dialog.open();
  }

  #update() {
    this.#labels.update();
    this.box.checked = this.#ctx.store.state.settings.shortcuts;
  }

  #switch() {
    const change = () => this.#ctx.page.choose({ shortcuts: this.box.checked });
    this.box = el('input', { type: 'checkbox', data: { setting: 'shortcuts' }, on: { change } });
    return el('label', { class: 'check' }, this.box, this.#labels.add(el('span'), 'help.shortcuts'));
  }

  #table() {
    const rows = KEYS.map(([keys, key]) =>
      el('tr', {}, el('th', { scope: 'row' }, ...keyCaps(keys)), this.#labels.add(el('td'), key)),
    );
    const heads = ['help.key', 'help.does'].map((key) => this.#labels.add(el('th', { scope: 'col' }), key));
    return el('table', { class: 'keys-table' }, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows));
  }
}

function keyCaps(keys) {
  return keys.split(/( · | \+ )/).map((part) => (/^ . $/.test(part) ? part : el('kbd', {}, part)));
}
