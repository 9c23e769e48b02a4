package dev.perekaz.text;

/**
 * One reason for a guess about where a passage is or which language it is in.
 *
 * @param detail the reason in words for the reader, such as {@code the letters і ї are Ukrainian}
 */
public record Evidence(Kind kind, String detail) {
  /** The sort of reason. */
  public enum Kind {
    /** The passage stands apart as a block of its own. */
    BLOCK,
    /** The source names the language. */
    DECLARED,
    /** Quotation marks enclose it. */
    QUOTATION,
    /** A sentence border bounds it. */
    SENTENCE,
    /** Its writing system. */
    SCRIPT,
    /** Letters that only some of the candidates have. */
    LETTERS,
    /** Frequent short words that only some of the candidates have. */
    WORDS,
    /** The n-gram models of Lingua. */
    NGRAMS,
    /** What the rest of the article is written in. */
    CONTEXT,
    /** The reader named the language. */
    READER,
    /** Too little or too even to tell. */
    DOUBT
  }
}
