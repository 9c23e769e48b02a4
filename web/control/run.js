// Running articles: one at a time, a new one cancels the one before; several files in turn.
import { api } from '../api/client.js';
import { ArticleStream } from '../api/stream.js';
import { answered, awaited, isActive, reduce } from '../state/article.js';
import { runOptions } from '../state/settings.js';
import { problemOf } from '../api/problem.js';
import { Batch } from './batch.js';
import { Pace } from './pace.js';

export class Runs {
  #store;
  #say;
  #stream = null;
  #batch;
  #pace = new Pace((events) => this.#change(events));

  constructor(store, say) {
    this.#store = store;
    this.#say = say;
    this.#batch = new Batch(store, (id, name) => this.#follow(awaited(id, 'queued', name)));
  }

  get options() {
    return runOptions(this.#store.state.settings, this.#store.state.info);
  }

  /** Runs a text; the name, if there is one, tells its format. */
  text(text, name = null) {
    return this.#start(() => api.submitText(text, name, this.options), name);
  }

  async seed(name) {
    return this.#start(async () => {
      const { text } = await api.seed(name);
      return api.submitText(text, name, this.options);
    }, name);
  }

  async files(files) {
    if (files.length === 1) {
      return this.#start(() => api.submitFile(files[0], this.options), files[0].name);
    }
    await this.#cancelBefore();
    return this.#batch.run(files, this.options);
  }

  /** Stops the article that is open; what is finished of it stays. */
  async cancel() {
    this.#batch.cancel();
    const { article } = this.#store.state;
    if (isActive(article)) {
      await this.#stop(article.id);
    }
  }

  /** Opens an article of the history. */
  async open(id) {
    if (this.#store.state.article?.id === id) {
      return;
    }
    this.#store.set({ loading: true });
    try {
      this.#show(await api.article(id));
    } catch (error) {
      this.#store.set({ composing: true, composerProblem: problemOf(error) });
    } finally {
      this.#store.set({ loading: false });
    }
  }

  /** Clears the desk of an article that is no more. */
  close() {
    this.#stream?.close();
    this.#store.set({ article: null, composing: true, current: null, composerProblem: null });
  }

  #show(answer) {
    if (answer.state === 'queued' || answer.state === 'running') {
      this.#follow(answered(answer));
    } else {
      this.#stream?.close();
      this.#lay(answered(answer));
    }
  }

  async #start(submit, name) {
    this.#store.set({ loading: true, composerProblem: null });
    try {
      await this.#cancelBefore();
      const { id, state } = await submit();
      this.#follow(awaited(id, state, name));
    } catch (error) {
      this.#store.set({ composing: true, composerProblem: problemOf(error) });
    } finally {
      this.#store.set({ loading: false });
    }
  }

  async #cancelBefore() {
    const { article, batch } = this.#store.state;
    if (isActive(article) || batch.some((item) => item.state === 'running')) {
      await this.cancel();
    }
    this.#batch.forget();
  }

  /** An article that has ended meanwhile (409) needs no stop. */
  async #stop(id) {
    try {
      await api.cancel(id);
    } catch (error) {
      if (error.status !== 409) {
        this.#say('say.problem', { problem: error.message });
      }
    }
  }

  #lay(article) {
    this.#store.set({ article, composing: false, composerProblem: null, current: null });
  }

  #follow(article) {
    this.#stream?.close();
    this.#pace.clear();
    this.#lay(article);
    const change = (step, type = null) =>
      this.#pace.add({ id: article.id, step, type }, type === 'end');
    this.#stream = new ArticleStream(article.id, {
      event: (type, data) => change((now) => reduce(now, type, data), type),
      answer: (answer) => change((now) => answered(answer, now), 'end'),
      connected: (connected) => change((now) => ({ ...now, connected })),
      gone: (error) => change((now) => failed(now, error), 'end'),
    });
  }

  #change(events) {
    const { article } = this.#store.state;
    const own = events.filter(({ id }) => id === article?.id);
    if (own.length === 0) {
      return;
    }
    const next = own.reduce((now, { step }) => step(now), article);
    this.#store.set({ article: next });
    new Set(own.map(({ type }) => type)).forEach((type) => this.#announce(type, next));
    if (own.some(({ type }) => type === 'end')) {
      this.#complete(article.id);
    }
  }

  /** The finished document has what events do not carry: models, timings. */
  async #complete(id) {
    try {
      const answer = await api.article(id);
      if (this.#store.state.article?.id === id) {
        this.#store.set({ article: answered(answer, this.#store.state.article) });
      }
    } catch {
      // What the events brought is enough to go on with.
    }
  }

  #announce(type, article) {
    if (type === 'article') {
      const n = article.document.fragments.filter(({ kind }) => kind !== 'term').length;
      this.#say('say.found', { n });
    } else if (type === 'progress') {
      const { done, total } = article.progress;
      this.#say('say.progress', { done, total, n: total }, { rarely: done < total });
    } else if (type === 'end') {
      this.#say(`say.${article.state}`);
    }
  }
}

const failed = (article, error) => ({
  ...article,
  state: 'failed',
  error: error.message,
  connected: true,
});
