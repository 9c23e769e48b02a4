// What a fragment of the document says, for those who show it. Pure.

export const isTerm = (fragment) => fragment.kind === 'term';

/** Whether the fragment is all that its block says. */
export function fillsBlock(fragment, block) {
  return fragment.start <= block.start && fragment.end >= block.end;
}

/** The words to be read for a unit: a person's, else the machine's or the memory's; else null. */
export function unitText({ review, translation }) {
  return review.text ?? translation.text ?? null;
}

/** What a person begins with who edits a unit; empty where there is nothing to begin with. */
export function wordsToEdit(unit) {
  return unitText(unit) ?? (unit.translation.status === 'kept' ? unit.source : '');
}

export const hasTranslation = (fragment) =>
  fragment.units.some((unit) => unitText(unit) !== null);

/** The translation in one piece, the original's line breaks kept. */
export function translationText(fragment) {
  return pieces(fragment)
    .map(({ gap, text }) => gap + text)
    .join('');
}

/** One piece for each unit: what stands before it, its words, whether they are a translation. */
export function pieces(fragment) {
  return fragment.units.map((unit, i) => ({
    gap: i === 0 ? '' : gapBefore(fragment, i),
    text: unitText(unit) ?? unit.source,
    translated: unitText(unit) !== null,
    unit,
  }));
}

function gapBefore(fragment, i) {
  const from = fragment.units[i - 1].end - fragment.start;
  const gap = fragment.text.slice(from, fragment.units[i].start - fragment.start);
  return gap.includes('\n') ? '\n' : ' ';
}

/**
 * Where a fragment stands: term, waiting, none (ended before its turn), kept, unavailable,
 * rejected, approved, edited, remembered, machine.
 */
export function standing(fragment, active) {
  const { units } = fragment;
  if (isTerm(fragment)) {
    return 'term';
  }
  if (units.length === 0) {
    return active ? 'waiting' : 'none';
  }
  if (units.every((unit) => unitText(unit) === null)) {
    return units.every((unit) => unit.translation.status === 'kept') ? 'kept' : 'unavailable';
  }
  return reviewed(units) ?? (units.every(isFromMemory) ? 'remembered' : 'machine');
}

function reviewed(units) {
  const { status } = units[0].review;
  return status === 'open' ? null : status;
}

export const isFromMemory = (unit) =>
  unit.translation.status === 'remembered' || unit.translation.status === 'kept';

export const isEdited = (fragment) => fragment.units.some((unit) => unit.review.text !== null);

/** When the youngest of the remembered units was approved; null if none is remembered. */
export function approvedOn(fragment) {
  const days = fragment.units.map((unit) => unit.translation.approved).filter(Boolean);
  return days.length > 0 ? days.sort().at(-1) : null;
}

/** Why units have no translation, each reason once. */
export function reasons(fragment) {
  return [...new Set(fragment.units.map((unit) => unit.translation.reason).filter(Boolean))];
}

/** The flags of units that still show the machine's words: {unit, code, words}. */
export function flags(fragment) {
  return fragment.units.flatMap((unit, i) =>
    unit.review.text === null && unit.review.status !== 'approved'
      ? unit.flags.map((flag) => ({ unit: i, ...flag }))
      : [],
  );
}

/** Ids of the models that took part, in order. */
export function modelIds(fragment) {
  const ids = fragment.units.map((unit) => unit.translation.model).filter(Boolean);
  return [...new Set(ids.flatMap((id) => id.split('+')))];
}

/** The reason that tells most, for the one line that is always shown. */
export function tellingEvidence(evidence) {
  const order = ['reader', 'declared', 'letters', 'words', 'ngrams', 'context', 'doubt', 'script'];
  return order.map((kind) => evidence.find((e) => e.kind === kind)).find(Boolean) ?? null;
}
