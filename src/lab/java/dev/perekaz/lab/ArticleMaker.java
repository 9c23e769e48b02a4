package dev.perekaz.lab;

import dev.perekaz.lab.TestArticle.Kind;
import dev.perekaz.lab.TestArticle.Passage;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes articles of the corpus's sentences, with and without foreign passages at known places. The
 * same seed makes the same articles.
 */
final class ArticleMaker {
  private static final int MOST_PASSAGES = 5;

  /** One passage in so many stands right behind another, in a third language. */
  private static final int PAIRED = 7;

  private static final List<Kind> KINDS =
      List.of(
          Kind.SENTENCE,
          Kind.SENTENCE,
          Kind.SENTENCE,
          Kind.QUOTE,
          Kind.QUOTE,
          Kind.TWEET,
          Kind.TWEET,
          Kind.PARAGRAPH);

  private final Random random;
  private final Corpus corpus;
  private final Map<String, List<String[]>> frames = new HashMap<>();

  ArticleMaker(Corpus corpus, long seed) {
    this.corpus = corpus;
    this.random = new Random(seed);
    for (String[] frame : corpus.table("fragments/frames.tsv")) {
      frames.computeIfAbsent(frame[0] + " " + frame[1], key -> new ArrayList<>()).add(frame);
    }
  }

  /** An article in one language, of ten sentences. */
  TestArticle plain(Lang language) {
    Draft draft = new Draft(language);
    for (int i = 0; i < 10; i++) {
      draft.addSentence(pick(corpus.sentences(language)));
      draft.endParagraph(random.nextInt(3) == 0);
    }
    return draft.finished();
  }

  /** An article with one to five foreign passages. */
  TestArticle mixed(Lang host) {
    Draft draft = new Draft(host);
    int passages = 1 + random.nextInt(MOST_PASSAGES);
    draft.addHost();
    for (int i = 0; i < passages; i++) {
      draft.addHost();
      draft.addPassage(pick(KINDS));
      if (random.nextInt(PAIRED) == 0) {
        draft.addPassage(Kind.SENTENCE);
      }
    }
    draft.addHost();
    return draft.finished();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** An article in the making. */
  private final class Draft {
    private final StringBuilder text = new StringBuilder();
    private final List<Passage> passages = new ArrayList<>();
    private final Lang host;

    Draft(Lang host) {
      this.host = host;
    }

    TestArticle finished() {
      return new TestArticle(text.toString().stripTrailing(), host, passages);
    }

    void addHost() {
      int sentences = 1 + random.nextInt(3);
      for (int i = 0; i < sentences; i++) {
        addSentence(pick(corpus.sentences(host)));
      }
      endParagraph(random.nextBoolean());
    }

    void addSentence(String sentence) {
      text.append(sentence).append(' ');
    }

    void endParagraph(boolean ends) {
      if (ends && !text.toString().endsWith("\n\n")) {
        text.append("\n\n");
      }
    }

    void addPassage(Kind kind) {
      Lang language = foreign();
      switch (kind) {
        case SENTENCE -> addSpan(sentences(language, 1 + random.nextInt(2)), language, kind);
        case QUOTE -> addFramed(quotable(language), language, kind, "quote " + host.tag());
        case TWEET -> addTweet(language);
        case PARAGRAPH -> {
          endParagraph(true);
          addSpan(sentences(language, 2 + random.nextInt(2)), language, kind);
          endParagraph(true);
        }
      }
    }

    /** Not the host's, nor that of a passage right before. */
    private Lang foreign() {
      Lang last = passages.isEmpty() ? host : passages.get(passages.size() - 1).language();
      Lang language = pick(Corpus.LANGUAGES);
      return language.equals(host) || language.equals(last) ? foreign() : language;
    }

    private void addTweet(Lang language) {
      endParagraph(true);
      String words = sentences(language, 1);
      String lively = random.nextInt(3) == 0 ? "❗️ " + words : words;
      addFramed(lively, language, Kind.TWEET, "tweet " + language.tag());
      endParagraph(true);
    }

    /** Sets a passage into a frame, such as a sentence of the host's with a gap in it. */
    private void addFramed(String words, Lang language, Kind kind, String frames) {
      String[] frame = pick(ArticleMaker.this.frames.getOrDefault(frames, List.of()));
      boolean inside = frame[3].matches("[”»“]\\P{L}*\\p{Ll}.*");
      text.append(frame[2]);
      addSpan(inside ? words.replaceAll("[.。]$", "") : words, language, kind);
      text.setLength(text.length() - 1);
      text.append(frame[3]).append(' ');
    }

    private void addSpan(String words, Lang language, Kind kind) {
      int start = text.length();
      text.append(words);
      passages.add(new Passage(new Span(start, text.length()), language, kind));
      text.append(' ');
    }

    private String sentences(Lang language, int count) {
      List<String> picked = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        picked.add(pick(corpus.sentences(language)));
      }
      return String.join(language.primary().equals("zh") ? "" : " ", picked);
    }

    /** Has no quotation marks of its own. */
    private String quotable(Lang language) {
      String sentence = pick(corpus.sentences(language));
      return sentence.matches(".*[\"«»“”„].*") ? quotable(language) : sentence;
    }
  }
}
