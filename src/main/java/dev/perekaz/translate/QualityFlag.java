package dev.perekaz.translate;

/** What may be wrong with a translation, in words for its reader. */
public enum QualityFlag {
  REPETITION("repeats itself"),
  TOO_LONG("much longer than the original"),
  TOO_SHORT("much shorter than the original"),
  COPIED_SOURCE("left as it was"),
  WRONG_SCRIPT("has letters of another script"),
  WRONG_LANGUAGE("may not be in the right language"),
  DOUBLED("says a short text twice"),
  LOST_TOKEN("lost a number, link, handle or emoji"),
  ADDED_NUMBER("has a number that the original does not have"),
  UNKNOWN_WORD("has characters that the model does not know"),
  OTHER_MEANING("may say something else"),
  NOT_COMPARED("not compared with the original: the encoder does not know both languages"),
  SPLIT("cut into pieces: the sentence was too long for the model"),
  EMPTY("came out empty"),
  PIVOTED("went by way of English, which loses a little"),
  STAND_IN("made by a model for a closely related language");

  private final String words;

  QualityFlag(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
