package dev.perekaz.server;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.ingest.Markup;
import dev.perekaz.ingest.Passage;
import dev.perekaz.text.AlignedText;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.translate.LineTranslator;
import dev.perekaz.translate.PassageTranslator;
import dev.perekaz.translate.TranslatedLine;
import dev.perekaz.translate.Translation.Translated;
import dev.perekaz.translate.TranslationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Translates texts line by line, whose line ends stay, and markup passage by passage. */
record TextTranslation(LineTranslator lines, PassageTranslator passages) {
  private static final Pattern BEHIND_A_LINE = Pattern.compile("(?<=\n|\r(?!\n))");

  /** A text in another language, and other ways to put it, best first. */
  record Version(String text, List<String> alternatives) {
    /** A text that stays as it is. */
    static Version same(String text) {
      return new Version(text, List.of());
    }
  }

  /** One version for each text, in their order. */
  List<Version> translate(
      List<String> texts, LanguagePair languages, SearchOptions options, int alternatives) {
    List<List<String>> split =
        texts.stream().map(text -> List.of(BEHIND_A_LINE.split(text, -1))).toList();
    List<TranslatedLine> translated =
        lines.translate(
            split.stream().flatMap(List::stream).toList(),
            Optional.of(languages.from()),
            languages.to(),
            options);
    List<Version> versions = new ArrayList<>();
    int done = 0;
    for (List<String> own : split) {
      versions.add(version(translated.subList(done, done + own.size()), alternatives));
      done += own.size();
    }
    return versions;
  }

  /** One version without alternatives for each text, in their order. */
  List<Version> translateMarkup(List<Markup> texts, LanguagePair languages, SearchOptions options) {
    List<Passage> all = texts.stream().flatMap(text -> text.passages().stream()).toList();
    List<List<String>> words = passages.translate(all, languages, options);
    List<Version> versions = new ArrayList<>();
    int done = 0;
    for (Markup text : texts) {
      int end = done + text.passages().size();
      versions.add(Version.same(text.rewrite(words.subList(done, end), languages)));
      done = end;
    }
    return versions;
  }

  private static Version version(List<TranslatedLine> lines, int alternatives) {
    String best = text(lines, 0);
    return new Version(
        best,
        IntStream.rangeClosed(1, alternatives)
            .mapToObj(rank -> text(lines, rank))
            .distinct()
            .filter(other -> !other.equals(best))
            .toList());
  }

  private static String text(List<TranslatedLine> lines, int rank) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(text(line, rank)));
    return text.toString();
  }

  private static String text(TranslatedLine line, int rank) {
    AlignedText.Builder text = AlignedText.of(line.source());
    line.units().forEach(unit -> text.replace(unit.span(), text(unit, rank)));
    return text.build().text();
  }

  /** The sentence's best translation where it has none of that rank. */
  private static String text(TranslationUnit unit, int rank) {
    return unit.translation() instanceof Translated made
            && rank > 0
            && rank <= made.alternatives().size()
        ? made.alternatives().get(rank - 1)
        : unit.target();
  }
}
