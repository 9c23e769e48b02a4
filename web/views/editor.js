// A person's own words: one field a sentence. Nothing that comes in from the server touches it.
import { button, el, focusOn, setText, show, speak } from './dom.js';
import { Labels } from './labels.js';
import { isEdited, wordsToEdit } from '../state/fragments.js';

export class EditorView {
  #ctx;
  #panel;
  #labels;
  #fields = [];
  #offered = false;

  constructor(ctx, panel) {
    this.#ctx = ctx;
    this.#panel = panel;
    this.#labels = new Labels(ctx.i18n);
    this.list = el('ol', { class: 'editor-list' });
    this.root = this.#build();
  }

  get isOpen() {
    return !this.root.hidden;
  }

  /** Words that were typed and not saved are kept until they are, even while folded. */
  get #key() {
    return `${this.#ctx.store.state.article.id}.${this.#panel.index}`;
  }

  update() {
    this.#offerDraft();
    this.#labels.update();
    show(this.takeBack, isEdited(this.#panel.fragment));
    this.#fields.forEach(({ label }, i) => setText(label, this.#label(i)));
  }

  /** @param {string[] | null} texts what to begin with, in place of what is shown */
  open(texts = null) {
    if (texts) {
      this.#ctx.drafts.set(this.#key, texts);
    }
    this.#unfold();
    this.#panel.actions.update();
    this.update();
    focusOn((this.#fields.find(({ field }) => texts && !field.value) ?? this.#fields[0]).field);
  }

  close() {
    show(this.root, false);
    this.#panel.actions.update();
    this.#panel.goTo();
  }

  #unfold() {
    this.#offered = true;
    this.#fill();
    show(this.root, true);
  }

  /** What was typed before the article was left is there again when it is back. */
  #offerDraft() {
    if (!this.#offered && this.#ctx.drafts.has(this.#key) && this.#panel.fragment.units.length > 0) {
      this.#unfold();
    }
  }

  #build() {
    const keydown = (event) => this.#keyDown(event);
    const submit = (event) => {
      event.preventDefault();
      this.#save('edited');
    };
    this.takeBack = this.#labels.add(button('quiet', 'take-back', () => this.#takeBack()), 'do.takeBack');
    return el(
      'form',
      { class: 'editor', hidden: true, data: { editor: '' }, on: { keydown, submit } },
      this.list,
      el(
        'div',
        { class: 'actions' },
        this.#labels.add(button('primary', 'save-approve', () => this.#save('approved')), 'do.saveApprove'),
        this.#labels.add(el('button', { type: 'submit', data: { do: 'save' } }), 'do.save'),
        this.takeBack,
        this.#labels.add(button('quiet', 'close-edit', () => this.close()), 'do.close'),
      ),
    );
  }

  #fill() {
    const { units } = this.#panel.fragment;
    const drafts = this.#ctx.drafts.get(this.#key);
    const kept = drafts?.length === units.length ? drafts : null;
    this.#fields = units.map((unit, i) => this.#field(unit, i, kept?.[i] ?? wordsToEdit(unit)));
    this.list.replaceChildren(...this.#fields.map(({ item }) => item));
  }

  #field(unit, i, words) {
    const id = `edit-${this.#panel.index}-${i}`;
    const label = el('label', { for: id }, this.#label(i));
    const source = el('p', { class: 'source', id: `${id}-source` }, unit.source);
    const field = el('textarea', {
      id,
      rows: 2,
      'aria-describedby': `${id}-source`,
      data: { unit: i },
      on: { input: () => this.#ctx.drafts.set(this.#key, this.#texts()) },
    });
    field.value = words;
    const item = el('li', {}, label, speak(source, unit.from), speak(field, unit.to));
    return { item, label, field };
  }

  #label(i) {
    return this.#ctx.i18n.t('editor.sentence', { number: i + 1, n: this.#fields.length || 1 });
  }

  #texts() {
    return this.#fields.map(({ field }) => field.value);
  }

  async #save(status, next = false) {
    const empty = this.#fields.find(({ field }) => field.value.trim() === '');
    if (empty) {
      this.#panel.problem.show({ key: 'problem.emptySentence' });
      empty.field.focus();
    } else if (await this.#panel.do({ texts: this.#texts(), status }, `say.${status}`)) {
      this.#ctx.drafts.delete(this.#key);
      this.close();
      if (next) {
        this.#ctx.page.step(1);
      }
    }
  }

  async #takeBack() {
    if (await this.#panel.do({ status: 'open' }, 'say.takenBack')) {
      this.#ctx.drafts.delete(this.#key);
      this.close();
    }
  }

  #keyDown(event) {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#save('approved', true);
    }
  }
}
