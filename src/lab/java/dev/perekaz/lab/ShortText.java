package dev.perekaz.lab;

import dev.perekaz.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A text whose language is to be named. */
record ShortText(String text, Lang language, Length length, Form form) {
  private static final long SEED = 75;
  private static final int SENTENCES = 40;

  /** In words. */
  enum Length {
    TWO(2),
    THREE(3),
    FIVE(5),
    EIGHT(8),
    SENTENCE(Integer.MAX_VALUE);

    private final int words;

    Length(int words) {
      this.words = words;
    }
  }

  /** What is beside the words. */
  enum Form {
    BARE("%s"),
    LINK("%s https://t.co/Xq7LmPz2Ab"),
    EMOJI("🔥 %s 😂👍"),
    HANDLES("@reporter_one %s #breaking #news24 @desk");

    private final String frame;

    Form(String frame) {
      this.frame = frame;
    }
  }

  /** Forty texts for each language, length and form; always the same ones. */
  static List<ShortText> of(Corpus corpus) {
    List<ShortText> texts = new ArrayList<>();
    for (Lang language : Corpus.LANGUAGES) {
      Random random = new Random(SEED);
      for (String sentence : corpus.sentences(language).subList(0, SENTENCES)) {
        for (Length length : Length.values()) {
          String run = run(sentence, language, length.words, random);
          for (Form form : Form.values()) {
            texts.add(new ShortText(form.frame.formatted(run), language, length, form));
          }
        }
      }
    }
    return texts;
  }

  /** So many words in a row from somewhere in the sentence; the whole of a shorter one. */
  private static String run(String sentence, Lang language, int words, Random random) {
    boolean unspaced = language.primary().equals("zh");
    List<String> all = List.of(sentence.split(unspaced ? "" : "\\s+"));
    int count = (int) Math.min(all.size(), unspaced ? 2L * words : words);
    int start = random.nextInt(all.size() - count + 1);
    return String.join(unspaced ? "" : " ", all.subList(start, start + count));
  }
}
