package dev.perekaz.report;

import dev.perekaz.ingest.Removal;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.pipeline.UsedModel;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.translate.TranslationUnit;
import java.util.regex.Pattern;

/**
 * Writes a result as Markdown: the summary, then every fragment with its retelling, then the facts.
 */
public final class MarkdownReport {
  private static final Pattern SIGNIFICANT = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~&])");
  private static final Pattern LINE_START = Pattern.compile("^(\\d*)([-+=.)])");

  public String write(ArticleResult result) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(line(HtmlReport.title(result))).append("\n\n");
    writeSummary(page, result);
    writeFragments(page, result);
    writeFacts(page, result);
    return page.toString();
  }

  private static void writeSummary(StringBuilder page, ArticleResult result) {
    page.append("## Summary\n\n");
    for (SummarySentence sentence : result.summary().sentences()) {
      page.append("- ").append(line(sentence.text()));
      page.append(sentence.translated() ? " *(rests on a translation)*\n" : "\n");
    }
    result
        .summary()
        .makeshift()
        .ifPresent(why -> page.append("\n*").append(line(why)).append(".*\n"));
  }

  private static void writeFragments(StringBuilder page, ArticleResult result) {
    page.append("\n## What is foreign in it\n");
    if (result.fragments().isEmpty()) {
      page.append("\nNothing.\n");
    }
    for (RetoldFragment fragment : result.fragments()) {
      page.append(
          "\n### %s, %s\n\n"
              .formatted(
                  Words.of(fragment.fragment().kind()),
                  fragment.detection().language().englishName()));
      page.append("> ").append(line(fragment.text())).append("\n\n");
      Words.told(fragment).forEach(unit -> writeUnit(page, unit));
      page.append("Why: ").append(line(Words.why(fragment))).append(".\n");
    }
  }

  private static void writeUnit(StringBuilder page, TranslationUnit unit) {
    if (unit.isTranslated()) {
      page.append("**").append(line(unit.target()));
      page.append("** *(").append(Words.standing(unit)).append(")*\n");
    } else {
      page.append('*').append(line(Words.outcome(unit))).append("*\n");
    }
    if (!unit.flags().isEmpty()) {
      page.append("⚠ ").append(line(Words.flags(unit))).append('\n');
    }
    page.append('\n');
  }

  private static void writeFacts(StringBuilder page, ArticleResult result) {
    page.append("\n## The article\n\n");
    fact(page, "File", result.reading().source().name());
    result.reading().article().date().ifPresent(date -> fact(page, "Date", date.toString()));
    fact(page, "Language", result.language().language().englishName());
    fact(page, "SHA-256", result.reading().source().sha256());
    for (Removal removal : result.reading().removals()) {
      String text = removal.span().in(result.reading().article().text());
      fact(page, "Left out, " + Words.of(removal.kind()).toLowerCase(java.util.Locale.ROOT), text);
    }
    for (UsedModel model : result.models()) {
      fact(
          page,
          "Model",
          "%s: %s, revision %s, %s"
              .formatted(model.id(), model.name(), model.revision(), model.licence()));
    }
    fact(page, "Made by", "Perekaz %s, %s".formatted(ProgramVersion.current(), result.finished()));
  }

  private static void fact(StringBuilder page, String name, String value) {
    page.append("- ").append(name).append(": ").append(line(value)).append('\n');
  }

  /** Text on one line, in which nothing is markup. */
  public static String line(String text) {
    String flat = Disarmed.of(text).replaceAll("\\s+", " ").strip();
    String escaped = SIGNIFICANT.matcher(flat).replaceAll("\\\\$1");
    return LINE_START.matcher(escaped).replaceAll("$1\\\\$2");
  }
}
