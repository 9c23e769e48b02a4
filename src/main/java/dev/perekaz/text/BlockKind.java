package dev.perekaz.text;

/** What a block is to its reader. */
public enum BlockKind {
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  QUOTE,
  CAPTION,
  TWEET,
  TELEGRAM_POST;

  /** Whether the block is a post of a social network set into the article. */
  public boolean isPost() {
    return this == TWEET || this == TELEGRAM_POST;
  }
}
