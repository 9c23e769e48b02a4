package dev.perekaz.fragment;

/** What sort of passage a fragment is. */
public enum FragmentKind {
  TWEET,
  TELEGRAM_POST,
  BLOCK_QUOTE,
  INLINE_QUOTE,
  PARAGRAPH,
  HEADING,
  LIST_ITEM,
  CAPTION,
  /** One or more whole sentences inside a paragraph. */
  SENTENCE,
  /** A name or word in another script: labelled, never translated on its own. */
  TERM
}
