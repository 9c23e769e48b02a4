// What a person does to an open article: languages, translations, summary.
import { api } from '../api/client.js';
import { isActive, withFragment, withSummary } from '../state/article.js';

export class Review {
  #store;

  constructor(store) {
    this.#store = store;
  }

  get waiting() {
    return isActive(this.#store.state.article);
  }

  /** Changes one fragment; the summary follows. Throws an ApiError. */
  async change(index, wish) {
    const { id } = this.#store.state.article;
    const answer = await api.change(id, index, wish);
    const { article } = this.#store.state;
    if (article?.id === id) {
      const next = withFragment(article, answer.index, answer.fragment);
      this.#store.set({ article: withSummary(next, answer.summary) });
    }
    return answer.fragment;
  }

  async alternatives(index) {
    return (await api.alternatives(this.#store.state.article.id, index)).units;
  }

  /** Summarises again. Throws an ApiError. */
  async summarize(wish) {
    const { id } = this.#store.state.article;
    const { summary } = await api.summarize(id, wish);
    const { article } = this.#store.state;
    if (article?.id === id) {
      this.#store.set({ article: withSummary(article, summary) });
    }
  }

}
