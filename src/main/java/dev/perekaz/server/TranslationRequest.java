package dev.perekaz.server;

import static java.util.stream.Collectors.joining;

import dev.perekaz.ingest.Markup;
import dev.perekaz.ingest.Passage;
import dev.perekaz.text.Lang;
import java.util.List;
import java.util.Optional;

/**
 * What {@code /translate} is asked for.
 *
 * @param batch whether the answer is to hold lists
 * @param source of all texts; if empty, each text's own is to be detected
 * @param html whether the texts are markup
 * @param alternatives most other translations of a text
 */
record TranslationRequest(
    List<String> texts,
    boolean batch,
    Optional<Lang> source,
    Lang target,
    boolean html,
    int alternatives) {
  static final String AUTO = "auto";

  TranslationRequest {
    texts = List.copyOf(texts);
  }

  /**
   * @throws Refusal in LibreTranslate's words, if something is missing, too large or not known
   */
  static TranslationRequest of(Parameters sent, LanguageCodes codes, Limits limits) {
    List<String> texts = sent.texts("q");
    String source = sent.required("source");
    String target = sent.required("target");
    int alternatives = alternatives(sent, limits.alternatives());
    boolean batch = sent.isBatch("q");
    if (batch) {
      checkSize(texts.size(), limits.batch());
    }
    checkSize(texts.stream().mapToInt(String::length).sum(), limits.characters());
    return new TranslationRequest(
        texts, batch, source(source, codes), codes.language(target), isHtml(sent), alternatives);
  }

  static Optional<Lang> source(String code, LanguageCodes codes) {
    return code.equals(AUTO) ? Optional.empty() : Optional.of(codes.language(code));
  }

  static void checkSize(int size, int limit) {
    if (size > limit) {
      throw Refusal.bad("Invalid request: request (%d) exceeds text limit (%d)", size, limit);
    }
  }

  private static int alternatives(Parameters sent, int limit) {
    String text = sent.text("alternatives").orElse("0").strip();
    if (!text.matches("\\d{1,9}")) {
      throw Refusal.bad("Invalid request: alternatives parameter is not a number");
    }
    int number = Integer.parseInt(text);
    if (number > limit) {
      throw Refusal.bad("Invalid request: alternatives parameter must be <= %d", limit);
    }
    return number;
  }

  private static boolean isHtml(Parameters sent) {
    String format = sent.text("format").orElse("text");
    if (!List.of("text", "html").contains(format)) {
      throw Refusal.bad("%s format is not supported", FileName.of(format));
    }
    return format.equals("html");
  }

  /** What a reader sees of each text. */
  List<String> words() {
    return html ? texts.stream().map(TranslationRequest::words).toList() : texts;
  }

  private static String words(String html) {
    return Markup.html(html).passages().stream().map(Passage::text).collect(joining("\n"));
  }

  /** One for the translation and each of its alternatives; markup has none. */
  int beams() {
    return html ? 1 : alternatives + 1;
  }
}
