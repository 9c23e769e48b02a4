// Asks before something is gone for good.
import { button, el, setText } from './dom.js';

export class ConfirmView {
  #ctx;
  #answer = null;

  constructor(root, ctx) {
    this.#ctx = ctx;
    this.title = el('h2', { id: 'confirm-title' });
    this.text = el('p', { id: 'confirm-text' });
    this.yes = button('danger', 'confirm', () => this.#close(true));
    this.no = button('', 'keep', () => this.#close(false));
    this.root = el(
      'dialog',
      {
        class: 'confirm',
        role: 'alertdialog',
        'aria-labelledby': 'confirm-title',
        'aria-describedby': 'confirm-text',
        data: { dialog: 'confirm' },
        on: { close: () => this.#answer?.(false) },
      },
      this.title,
      this.text,
      el('div', { class: 'actions' }, this.no, this.yes),
    );
    root.append(this.root);
  }

  /** Whether the reader wants it; `key` names title, text and button. */
  ask(key) {
    const { i18n } = this.#ctx;
    setText(this.title, i18n.t(`${key}.title`));
    setText(this.text, i18n.t(`${key}.text`));
    setText(this.yes, i18n.t(`${key}.do`));
    setText(this.no, i18n.t('confirm.keep'));
    this.root.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  #close(answer) {
    this.#answer?.(answer);
    this.#answer = null;
    this.root.close();
  }
}
