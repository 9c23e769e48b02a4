// Pure functions from an article and an event of the server to the article after it.

/** An article whose document is still to come. */
export function awaited(id, state = 'queued', name = null) {
  return { id, state, name, error: null, document: null, progress: null, connected: true };
}

/** An article as GET /api/articles/{id} answers it. */
export function answered(answer, before = null) {
  const { id, state, error, document } = answer;
  const kept = document ?? before?.document ?? null;
  return { ...(before ?? awaited(id)), id, state, error, document: kept, connected: true };
}

export const isActive = (article) =>
  article !== null && (article.state === 'queued' || article.state === 'running');

const REDUCERS = {
  state: (article, { state }) => ({ ...article, state }),
  article: (article, document) => ({ ...article, document: keepUnits(document, article.document) }),
  fragment: (article, { index, fragment }) => withFragment(article, index, fragment),
  progress: (article, { done, total }) => ({ ...article, progress: { done, total } }),
  summary: (article, summary) => withSummary(article, summary),
  end: (article, { state, error }) => ({ ...article, state, error: error ?? null }),
};

export function reduce(article, type, data) {
  return REDUCERS[type] ? REDUCERS[type](article, data) : article;
}

export function withFragment(article, index, fragment) {
  if (!article.document) {
    return article;
  }
  const fragments = article.document.fragments.with(index, fragment);
  return { ...article, document: { ...article.document, fragments } };
}

export function withSummary(article, summary) {
  return article.document ? { ...article, document: { ...article.document, summary } } : article;
}

/** A stream that starts anew brings fragments without units: those that are known stay. */
function keepUnits(document, before) {
  if (!before || before.article.text !== document.article.text) {
    return document;
  }
  const fragments = document.fragments.map((fragment, i) => {
    const known = before.fragments[i];
    return known && known.start === fragment.start && fragment.units.length === 0 ? known : fragment;
  });
  return { ...document, fragments };
}
