// A dialog over the page: titled, closed by Escape or its button, modal by the browser's own means.
import { button, el } from './dom.js';

let count = 0;

export class Dialog {
  constructor(labels, hook, titleKey, ...body) {
    const id = `dialog-${(count += 1)}`;
    this.title = labels.add(el('h2', { id, tabindex: '-1' }), titleKey);
    const close = labels.add(button('quiet', 'close', () => this.close()), 'dialog.close');
    this.root = el(
      'dialog',
      { 'aria-labelledby': id, data: { dialog: hook } },
      el('div', { class: 'dialog-head' }, this.title, close),
      ...body,
    );
    this.root.addEventListener('click', (event) => event.target === this.root && this.close());
  }

  get isOpen() {
    return this.root.open;
  }

  open() {
    if (!this.root.open) {
      this.root.showModal();
    }
  }

  close() {
    this.root.close();
  }
}
