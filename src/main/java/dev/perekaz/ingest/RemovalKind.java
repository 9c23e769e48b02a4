package dev.perekaz.ingest;

/** Why a stretch is not part of what the article says. */
public enum RemovalKind {
  /** A date that a scraper set before the text, such as {@code date 2023-09-05}. */
  LEADING_DATE,
  /** What is left of an embed's frame: {@code x}, {@code x YouTube Video}. */
  EMBED_MARKER,
  /** The attribution of a post: link, author, handle, date. */
  EMBED_FOOTER,
  /** A pointer to other articles: {@code RELATED: …}. */
  RELATED,
  ADVERTISEMENT,
  /** Signs that mark the text up, such as the {@code >} before a quoted line. */
  MARKUP,
  /** Navigation, cookie notices, share buttons: what surrounds the article on its page. */
  BOILERPLATE
}
