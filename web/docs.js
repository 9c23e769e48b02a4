// Sets out /openapi.json for people. Text goes in as text, never as markup.
import { el } from './views/dom.js';

const STYLE = `
  table { inline-size: 100%; border-collapse: collapse; margin-block: .5rem 1rem; font-size: .925rem; }
  caption { text-align: start; padding-block: .3rem; }
  th, td { text-align: start; vertical-align: top; padding: .3rem .6rem .3rem 0; border-block-start: 1px solid var(--line); }
  th { font-weight: 500; }
  h2 { margin-block-start: 1.8rem; }
  code { overflow-wrap: anywhere; }
  [data-hook="description"] { max-inline-size: 46rem; margin-inline: auto; }
`;

const METHODS = ['get', 'post', 'patch', 'delete'];

/** Follows references inside the description. */
function resolver(description) {
  return function resolve(node) {
    if (!node?.$ref) {
      return node;
    }
    const path = node.$ref.slice(2).split('/');
    return resolve(path.reduce((at, name) => at[name], description));
  };
}

function operations(description) {
  return Object.entries(description.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      path,
      method,
      parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])],
      ...item[method],
    })),
  );
}

/** A schema in a few words, such as "list of texts". */
function typeOf(schema) {
  if (schema.$ref) {
    return schema.$ref.split('/').at(-1);
  }
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    return options.map(typeOf).join(' or ');
  }
  if (schema.enum) {
    return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  }
  if ('const' in schema) {
    return JSON.stringify(schema.const);
  }
  if (schema.contentMediaType) {
    return 'file';
  }
  if (schema.type === 'array') {
    return `list of ${schema.items ? typeOf(schema.items) : 'values'}`;
  }
  return [schema.type ?? 'any'].flat().join(' or ');
}

function row(name, required, schema, description) {
  return el(
    'tr', {},
    el('th', { scope: 'row' }, el('code', {}, name), required ? ' *' : ''),
    el('td', {}, typeOf(schema)),
    el('td', {}, [description, 'default' in schema ? `Default: ${schema.default}.` : ''].filter(Boolean).join(' ')),
  );
}

function table(caption, rows) {
  return rows.length === 0
    ? null
    : el(
      'table', {},
      el('caption', { class: 'soft' }, caption),
      el('thead', { class: 'visually-hidden' }, el('tr', {}, ...['Name', 'Type', 'Meaning'].map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...rows),
    );
}

function fields(caption, schema) {
  const rows = Object.entries(schema?.properties ?? {}).map(([name, field]) =>
    row(name, schema.required?.includes(name), field, field.description));
  return table(caption, rows);
}

function parameters(operation, resolve) {
  const rows = operation.parameters.map(resolve).map((parameter) =>
    row(parameter.name, parameter.required, parameter.schema, parameter.description));
  return table('Parameters', rows);
}

function requestBody(operation, resolve) {
  const content = operation.requestBody?.content ?? {};
  const kinds = new Map();
  Object.entries(content).forEach(([type, { schema }]) => {
    const key = JSON.stringify(schema);
    kinds.set(key, { schema, types: [...(kinds.get(key)?.types ?? []), type] });
  });
  return [...kinds.values()].map(({ schema, types }) => fields(`Body (${types.join(', ')})`, resolve(schema)));
}

function responses(operation, resolve) {
  const rows = Object.entries(operation.responses).map(([status, response]) => {
    const { description, content = {} } = resolve(response);
    const type = Object.entries(content).map(([media, { schema }]) => (media === 'application/json' ? typeOf(schema) : media));
    return el('tr', {}, el('th', { scope: 'row' }, status), el('td', {}, type.join(', ')), el('td', {}, description));
  });
  return table('Answers', rows);
}

function section(operation, resolve) {
  return el(
    'details', { id: operation.operationId },
    el('summary', {}, el('code', {}, `${operation.method.toUpperCase()} ${operation.path}`), ` — ${operation.summary}`),
    parameters(operation, resolve),
    ...requestBody(operation, resolve),
    responses(operation, resolve),
  );
}

function schemas(description) {
  return Object.entries(description.components.schemas).map(([name, schema]) =>
    el(
      'details', { id: `schema-${name}` },
      el('summary', {}, el('code', {}, name), schema.description ? ` — ${schema.description}` : ''),
      fields('Fields', schema) ?? el('p', {}, typeOf(schema)),
    ));
}

function draw(description) {
  const resolve = resolver(description);
  const all = operations(description);
  return [
    el('h1', {}, `${description.info.title} ${description.info.version}`),
    el('p', {}, description.info.description),
    ...description.tags.flatMap((tag) => [
      el('h2', {}, tag.name),
      el('p', { class: 'soft' }, tag.description),
      ...all.filter((operation) => operation.tags.includes(tag.name)).map((operation) => section(operation, resolve)),
    ]),
    el('h2', {}, 'Schemas'),
    ...schemas(description),
  ];
}

/** A link to an operation opens it. */
function openAsked() {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (asked instanceof HTMLDetailsElement) {
    asked.open = true;
    asked.scrollIntoView();
  }
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets = [sheet];

const state = document.querySelector('[data-hook="state"]');
try {
  const response = await fetch('/openapi.json');
  document.querySelector('[data-hook="description"]').replaceChildren(...draw(await response.json()));
  state.hidden = true;
  openAsked();
  addEventListener('hashchange', openAsked);
} catch (error) {
  state.textContent = `The description cannot be read: ${error.message}. Load the page again.`;
}
