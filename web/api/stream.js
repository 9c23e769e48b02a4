// The events of one article, from the first; comes back by itself when the connection is lost.
import { api } from './client.js';

const TYPES = ['state', 'article', 'fragment', 'progress', 'summary', 'end'];
const RETRY_MS = 3000;

/**
 * EventSource reconnects after a broken connection, with Last-Event-ID. Where it gives up (the
 * server answered with an error, or was restarted), the article itself is asked for.
 */
export class ArticleStream {
  #source = null;
  #timer = 0;
  #closed = false;

  /**
   * @param {string} id the article's
   * @param {{event: (type: string, data: object) => void, answer: (article: object) => void,
   *   connected: (is: boolean) => void, gone: (error: Error) => void}} listener `answer` gets the
   *   whole article where the stream had to be given up
   */
  constructor(id, listener) {
    this.id = id;
    this.listener = listener;
    this.#open();
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  #open() {
    const source = new EventSource(`/api/articles/${encodeURIComponent(this.id)}/events`);
    this.#source = source;
    source.addEventListener('open', () => this.listener.connected(true));
    source.addEventListener('error', () => this.#lost());
    for (const type of TYPES) {
      source.addEventListener(type, (event) => this.#received(type, event.data));
    }
  }

  #received(type, data) {
    if (this.#closed) {
      return;
    }
    if (type === 'end') {
      this.close();
    }
    this.listener.event(type, JSON.parse(data));
  }

  #lost() {
    if (this.#closed) {
      return;
    }
    this.listener.connected(false);
    if (this.#source.readyState === EventSource.CLOSED) {
      this.#timer = setTimeout(() => this.#ask(), RETRY_MS);
    }
  }

  async #ask() {
    try {
      const answer = await api.article(this.id);
      if (this.#closed) {
        return;
      }
      this.listener.connected(true);
      if (answer.state === 'queued' || answer.state === 'running') {
        this.#open();
      } else {
        this.close();
        this.listener.answer(answer);
      }
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error) {
    if (this.#closed) {
      return;
    }
    if (error.status === 404) {
      this.close();
      this.listener.gone(error);
    } else {
      this.#timer = setTimeout(() => this.#ask(), RETRY_MS);
    }
  }
}
