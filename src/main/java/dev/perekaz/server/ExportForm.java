package dev.perekaz.server;

import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.report.HtmlReport;
import dev.perekaz.report.JsonReport;
import dev.perekaz.report.MarkdownReport;
import dev.perekaz.report.TextReport;
import java.util.Arrays;
import java.util.Locale;

/** The forms that an article can be taken home in. */
enum ExportForm {
  JSON("json", "application/json"),
  MARKDOWN("md", "text/markdown; charset=utf-8"),
  HTML("html", "text/html; charset=utf-8"),
  TEXT("txt", "text/plain; charset=utf-8");

  private final String ending;
  private final String mediaType;

  ExportForm(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  static ExportForm of(String code) {
    return Arrays.stream(values())
        .filter(form -> form.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "there is no form \"%s\"; there are %s",
                    code,
                    String.join(", ", Arrays.stream(values()).map(ExportForm::code).toList())));
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  String write(ArticleResult result) {
    return switch (this) {
      case JSON -> new JsonReport().write(result);
      case MARKDOWN -> new MarkdownReport().write(result);
      case HTML -> new HtmlReport().write(result);
      case TEXT -> new TextReport().write(result);
    };
  }

  /** The article's name with this form's ending in place of its own. */
  String fileName(String source) {
    int dot = source.lastIndexOf('.');
    return (dot > 0 ? source.substring(0, dot) : source) + "." + ending;
  }
}
