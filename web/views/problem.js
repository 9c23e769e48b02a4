// A problem as text beside the thing it belongs to.
import { attribute, el, setText, show } from './dom.js';

export function problemLine(hook, attributes = {}) {
  const data = { error: hook };
  return el('p', { class: 'problem', role: 'alert', hidden: true, data, ...attributes });
}

/** Shows a problem, or nothing for null. The server's words are English. */
export function showProblem(line, problem, i18n) {
  show(line, problem !== null);
  setText(line, problem === null ? '' : (problem.text ?? i18n.t(problem.key, problem.values)));
  attribute(line, 'lang', problem?.text ? 'en' : null);
}
