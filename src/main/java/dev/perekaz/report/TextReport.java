package dev.perekaz.report;

import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.translate.TranslationUnit;
import java.util.List;

/** Writes a result for a terminal. */
public final class TextReport {
  public String write(ArticleResult result) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s  (%s)%n%n"
            .formatted(flat(HtmlReport.title(result)), result.language().language().englishName()));
    result
        .summary()
        .sentences()
        .forEach(s -> text.append("• ").append(flat(s.text())).append('\n'));
    result.summary().makeshift().ifPresent(why -> text.append("(%s)\n".formatted(flat(why))));
    List<RetoldFragment> passages =
        result.fragments().stream().filter(f -> f.fragment().kind() != FragmentKind.TERM).toList();
    passages.forEach(fragment -> writeFragment(text, fragment));
    return text.toString();
  }

  private static void writeFragment(StringBuilder text, RetoldFragment fragment) {
    text.append(
        "\n[%s, %s] %s\n"
            .formatted(
                fragment.detection().language().englishName(),
                Words.of(fragment.fragment().kind()),
                flat(fragment.text())));
    for (TranslationUnit unit : Words.told(fragment)) {
      text.append("  → ").append(unit.isTranslated() ? flat(unit.target()) : Words.outcome(unit));
      text.append(unit.flags().isEmpty() ? "\n" : "\n    " + Words.flags(unit) + "\n");
    }
  }

  private static String flat(String text) {
    return Disarmed.of(text).replaceAll("\\s+", " ").strip();
  }
}
