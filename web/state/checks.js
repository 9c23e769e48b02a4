// What can be told to be wrong before the server is asked. Pure; problems are {key, values}.

const FORMATS = ['.txt', '.html', '.htm', '.md'];

/** What is wrong with a text that is to be run, else null. */
export function textProblem(text, info) {
  const limit = info?.limits.characters ?? Infinity;
  if (text.trim() === '') {
    return { key: 'problem.empty' };
  }
  return text.length > limit ? { key: 'problem.long', values: { n: text.length, limit } } : null;
}

/** What is wrong with a file that is to be run, else null. */
export function fileProblem({ name, size }, info) {
  const formats = info?.formats ?? FORMATS;
  const limit = info?.limits.bytes ?? Infinity;
  if (!formats.some((ending) => name.toLowerCase().endsWith(ending))) {
    return { key: 'problem.format', values: { name, formats: formats.join(', ') } };
  }
  return size > limit
    ? { key: 'problem.large', values: { name, limit: Math.floor(limit / 1048576) } }
    : null;
}
