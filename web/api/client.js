// Calls to the server. Every failure is an ApiError with words for the user.

export class ApiError extends Error {
  /** @param {number} status the HTTP status; 0 where the server cannot be reached */
  constructor(message, status, retryAfter = 0) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

async function failure(response) {
  let message = `${response.status} ${response.statusText}`.trim();
  try {
    message = (await response.json()).error || message;
  } catch {
    // Not JSON: the status line has to do.
  }
  return new ApiError(message, response.status, Number(response.headers.get('Retry-After')) || 0);
}

async function send(method, path, body) {
  const json = body !== undefined && !(body instanceof FormData);
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: json ? { 'Content-Type': 'application/json' } : {},
      body: json ? JSON.stringify(body) : body,
    });
  } catch {
    throw new ApiError('', 0);
  }
  if (!response.ok) {
    throw await failure(response);
  }
  return response;
}

async function json(method, path, body) {
  return (await send(method, path, body)).json();
}

const article = (id) => `/api/articles/${encodeURIComponent(id)}`;
const fragment = (id, index) => `/api/fragments/${encodeURIComponent(id)}.${index}`;

function form(file, options) {
  const fields = new FormData();
  for (const [name, value] of Object.entries(options)) {
    fields.append(name, String(value));
  }
  fields.append('file', file, file.name);
  return fields;
}

export const api = {
  info: () => json('GET', '/api/info'),
  seeds: () => json('GET', '/api/seeds'),
  seed: (name) => json('GET', `/api/seeds/${encodeURIComponent(name)}`),
  submitText: (text, name, options) =>
    json('POST', '/api/articles', name ? { text, name, options } : { text, options }),
  submitFile: (file, options) => json('POST', '/api/articles', form(file, options)),
  article: (id) => json('GET', article(id)),
  /** Stops a running article; what has ended meanwhile stays. */
  cancel: (id) => send('DELETE', `${article(id)}?only=running`),
  /** Stops a running article; deletes an ended one. */
  remove: (id) => send('DELETE', article(id)),
  removeAll: () => send('DELETE', '/api/articles'),
  summarize: (id, wish) => json('PATCH', article(id), wish),
  change: (id, index, wish) => json('PATCH', fragment(id, index), wish),
  alternatives: (id, index) => json('GET', `${fragment(id, index)}/alternatives`),
  history: (query, limit, offset) =>
    query
      ? json('POST', '/api/articles/search', { query, limit, offset })
      : json('GET', `/api/articles?limit=${limit}&offset=${offset}`),
  /** Sentences of the history that say what is asked for, in any language. */
  meaning: (q, top) => json('POST', '/api/search', { q, top }),
  exportPath: (id, format) => `${article(id)}/export/${format}`,
  exportText: async (id) => (await send('GET', `${article(id)}/export/text`)).text(),
  memory: (limit, offset) => json('GET', `/api/memory?limit=${limit}&offset=${offset}`),
  forget: (id) => send('DELETE', `/api/memory/${encodeURIComponent(id)}`),
  forgetAll: () => send('DELETE', '/api/memory'),
};
