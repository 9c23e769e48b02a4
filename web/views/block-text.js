// The words of a block, cut where fragments and the summary's sentences begin and end.
import { attribute, el, speak } from './dom.js';
import { cut } from '../state/runs.js';

/**
 * The nodes of one block.
 *
 * @param {{text: string, start: number, end: number}} block the article's text and the block's ends
 * @param {{start, end, mark: (nodes: Node[]) => Node[]}[]} passages in order; `mark` dresses the
 *   nodes of a passage
 * @param {{start, end, index: number}[]} picks the summary's sentences, in order
 */
export function blockText({ text, start, end }, passages, picks) {
  return cut(start, end, passages).flatMap((run) => {
    const nodes = pickedText(text, run, picks);
    return run.span ? run.span.mark(nodes) : nodes;
  });
}

function pickedText(text, { start, end }, picks) {
  return cut(start, end, picks).map((run) => {
    const words = text.slice(run.start, run.end);
    return run.span
      ? el('span', { class: 'pick', data: { pick: run.span.index } }, words)
      : document.createTextNode(words);
  });
}

/** A passage in place: the mark and, beside it, the button that leads to its translation. */
export function markOf(nodes, { index, fragment, name }, beside) {
  const mark = el('mark', { class: name, data: { fragment: index } }, ...nodes);
  return beside ? [speak(mark, fragment.language), beside] : [speak(mark, fragment.language)];
}

/** Lights the summary's sentence up and gives back where it begins; null if it is not here. */
export function light(root, index) {
  root.querySelectorAll('.pick.lit').forEach((old) => old.classList.remove('lit'));
  const spans = root.querySelectorAll(`[data-pick="${index}"]`);
  spans.forEach((span) => span.classList.add('lit'));
  if (spans.length > 0) {
    attribute(spans[0], 'tabindex', '-1');
  }
  return spans[0] ?? null;
}
