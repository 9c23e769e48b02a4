// Cuts a text into runs at the borders of the spans laid over it. Pure.

/**
 * Runs from `start` to `end`, without gaps; `span` is the one of `spans` that covers the run, else
 * null. Spans are in order and do not overlap; what lies outside is cut off.
 *
 * @returns {{start: number, end: number, span: object | null}[]}
 */
export function cut(start, end, spans) {
  const runs = [];
  let at = start;
  for (const span of spans) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (from < to) {
      if (at < from) {
        runs.push({ start: at, end: from, span: null });
      }
      runs.push({ start: from, end: to, span });
      at = to;
    }
  }
  if (at < end) {
    runs.push({ start: at, end, span: null });
  }
  return runs;
}

export const overlaps = (one, other) => one.start < other.end && other.start < one.end;
