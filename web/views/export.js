// Taking the result along.
import { api } from '../api/client.js';
import { copy } from './clipboard.js';
import { attribute, button, el } from './dom.js';
import { Labels } from './labels.js';

const FORMATS = ['json', 'markdown', 'html', 'tmx', 'xliff'];

export class ExportView {
  #ctx;
  #labels;
  #links;

  constructor(ctx) {
    this.#ctx = ctx;
    this.#labels = new Labels(ctx.i18n);
    this.#links = FORMATS.map((format) =>
      this.#labels.add(el('a', { download: true, data: { export: format } }), `export.${format}`),
    );
    const asText = this.#labels.add(button('link', 'copy-text', () => this.#copy()), 'export.text');
    const items = [...this.#links, asText].map((node) => el('li', {}, node));
    const list = el('ul', { on: { click: () => this.#close() } }, ...items);
    this.root = el(
      'details',
      { class: 'menu', data: { exports: '' }, on: { keydown: (event) => this.#keyDown(event) } },
      this.#labels.add(el('summary'), 'export.title'),
      list,
    );
    addEventListener('click', (event) => this.root.contains(event.target) || this.#close());
    ctx.store.on(['article', 'settings'], () => this.update());
  }

  update() {
    const { article } = this.#ctx.store.state;
    this.#labels.update();
    this.#links.forEach((link) =>
      attribute(link, 'href', article && api.exportPath(article.id, link.dataset.export)),
    );
  }

  async #copy() {
    try {
      const text = await api.exportText(this.#ctx.store.state.article.id);
      this.#ctx.say((await copy(text)) ? 'say.copied' : 'say.notCopied');
    } catch (error) {
      this.#ctx.say('say.problem', { problem: error.message });
    }
  }

  #keyDown(event) {
    if (event.key === 'Escape' && this.root.open) {
      this.#close();
      this.root.querySelector('summary').focus();
    }
  }

  #close() {
    this.root.open = false;
  }
}
