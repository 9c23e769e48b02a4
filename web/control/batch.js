// Several files, run one after the other.
import { api } from '../api/client.js';
import { ArticleStream } from '../api/stream.js';
import { problemOf } from '../api/problem.js';

export class Batch {
  #store;
  #shown;
  #stop = null;

  /** @param {(id: string, name: string) => void} shown opens the first file's article */
  constructor(store, shown) {
    this.#store = store;
    this.#shown = shown;
  }

  async run(files, options) {
    const cancelled = { yes: false, id: null };
    this.#stop = cancelled;
    this.#store.set({
      composing: false,
      batch: files.map((file) => ({ name: file.name, state: 'waiting', id: null, problem: null })),
    });
    for (let i = 0; i < files.length && !cancelled.yes; i++) {
      await this.#one(i, files[i], options, cancelled);
    }
  }

  /** Stops the file that runs and leaves the rest. */
  cancel() {
    if (!this.#stop || this.#stop.yes) {
      return;
    }
    this.#stop.yes = true;
    const { batch, article } = this.#store.state;
    if (this.#stop.id && this.#stop.id !== article?.id) {
      api.cancel(this.#stop.id).catch(() => {});
    }
    this.#store.set({
      batch: batch.map((item) => (item.state === 'waiting' ? { ...item, state: 'cancelled' } : item)),
    });
  }

  forget() {
    this.#store.set({ batch: [] });
  }

  async #one(i, file, options, cancelled) {
    this.#put(i, file, { state: 'running' });
    try {
      const { id } = await api.submitFile(file, options);
      cancelled.id = id;
      this.#put(i, file, { id });
      if (i === 0) {
        this.#shown(id, file.name);
      }
      this.#put(i, file, await ended(id));
    } catch (error) {
      this.#put(i, file, { state: 'failed', problem: problemOf(error) });
    } finally {
      cancelled.id = null;
    }
  }

  #put(i, file, patch) {
    const { batch } = this.#store.state;
    if (batch[i]?.name === file.name) {
      this.#store.set({ batch: batch.with(i, { ...batch[i], ...patch }) });
    }
  }
}

/** How an article ended, once it has. */
function ended(id) {
  return new Promise((resolve) => {
    const end = ({ state, error }) =>
      resolve({ state, problem: error ? { text: error } : null });
    new ArticleStream(id, {
      event: (type, data) => type === 'end' && end(data),
      answer: end,
      connected: () => {},
      gone: (error) => end({ state: 'failed', error: error.message }),
    });
  });
}
