// The address names the open article and nothing else: #/a/<id>.

const ROUTE = /^#\/a\/([A-Za-z0-9_-]+)$/;

export class Router {
  #store;

  constructor(store, runs) {
    this.#store = store;
    addEventListener('hashchange', () => this.#follow(runs));
    store.on(['article'], () => this.#name());
  }

  start(runs) {
    return this.#follow(runs);
  }

  async #follow(runs) {
    const id = ROUTE.exec(location.hash)?.[1];
    if (id) {
      await runs.open(id);
    } else if (this.#store.state.article) {
      runs.close();
    }
  }

  #name() {
    const id = this.#store.state.article?.id;
    const hash = id ? `#/a/${id}` : '';
    if (location.hash !== hash) {
      history.pushState(null, '', hash || location.pathname);
    }
  }
}
