// The buttons of a fragment.
import { button, el, setText, show } from './dom.js';
import { copy } from './clipboard.js';
import { hasTranslation, isEdited, translationText, wordsToEdit } from '../state/fragments.js';

const COPIED_MS = 1500;

export class ActionRow {
  #ctx;
  #panel;
  #buttons = {};
  #copied = false;

  constructor(ctx, panel) {
    this.#ctx = ctx;
    this.#panel = panel;
    for (const name of ['approve', 'edit', 'reject', 'copy', 'alternatives', 'why']) {
      this.#buttons[name] = button('quiet', name, () => this.act(name));
    }
    this.#buttons.why.setAttribute('aria-expanded', 'false');
    this.#buttons.alternatives.setAttribute('aria-expanded', 'false');
    this.root = el('div', { class: 'actions' }, ...Object.values(this.#buttons));
  }

  update() {
    const { fragment, editor } = this.#panel;
    const has = hasTranslation(fragment);
    const machine = fragment.units.some((unit) => unit.translation.status === 'translated');
    const shown = { approve: has, reject: has, copy: has, alternatives: machine };
    show(this.root, !editor.isOpen && !this.#panel.isTerm);
    show(this.#buttons.edit, fragment.units.length > 0);
    Object.entries(shown).forEach(([name, is]) => show(this.#buttons[name], is));
    this.#expanded();
    this.#words();
  }

  /** Does what a button or a key asks for, as far as it makes sense now. */
  act(name) {
    const shown = !this.#buttons[name].hidden && !this.#panel.editor.isOpen;
    return shown ? this[name]() : undefined;
  }

  approve() {
    return this.#panel.standing === 'approved'
      ? this.#panel.do(this.#open(), 'say.opened')
      : this.#panel.do(this.#reviewed('approved'), 'say.approved');
  }

  reject() {
    return this.#panel.standing === 'rejected'
      ? this.#panel.do(this.#open(), 'say.opened')
      : this.#panel.do({ status: 'rejected' }, 'say.rejected');
  }

  edit() {
    this.#panel.editor.open();
  }

  why() {
    this.#panel.why.toggle();
    this.#expanded();
  }

  alternatives() {
    this.#panel.alternatives.toggle();
    this.#expanded();
  }

  async copy() {
    if (await copy(translationText(this.#panel.fragment))) {
      this.#ctx.say('say.copied');
      this.#copied = true;
      setTimeout(() => {
        this.#copied = false;
        this.#words();
      }, COPIED_MS);
      this.#words();
    } else {
      this.#ctx.say('say.notCopied');
    }
  }

  /** Takes a review back, but not a person's words. */
  #open() {
    return isEdited(this.#panel.fragment) ? this.#reviewed('edited') : { status: 'open' };
  }

  #reviewed(status) {
    const { fragment } = this.#panel;
    return isEdited(fragment)
      ? { texts: fragment.units.map(wordsToEdit), status }
      : { status };
  }

  #expanded() {
    const { why, alternatives } = this.#panel;
    this.#buttons.why.setAttribute('aria-expanded', String(why.isOpen));
    this.#buttons.alternatives.setAttribute('aria-expanded', String(alternatives.isOpen));
  }

  #words() {
    const { i18n } = this.#ctx;
    const { standing, fragment } = this.#panel;
    const language = i18n.languageName(fragment.language);
    const words = {
      approve: i18n.t(standing === 'approved' ? 'do.unapprove' : 'do.approve'),
      edit: i18n.t(hasTranslation(fragment) ? 'do.edit' : 'do.write'),
      reject: i18n.t(standing === 'rejected' ? 'do.unreject' : 'do.reject'),
      copy: i18n.t(this.#copied ? 'do.copied' : 'do.copy'),
      alternatives: i18n.t('do.alternatives'),
      why: i18n.t('do.why', { language }),
    };
    Object.entries(words).forEach(([name, text]) => setText(this.#buttons[name], text));
  }
}
