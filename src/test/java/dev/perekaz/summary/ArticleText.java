package dev.perekaz.summary;

import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Builds an article sentence by sentence. */
final class ArticleText {
  private final Lang language;
  private final List<SourceSentence> sentences = new ArrayList<>();
  private int end;

  ArticleText(Lang language) {
    this.language = language;
  }

  static ArticleText english() {
    return new ArticleText(Lang.ENGLISH);
  }

  /** A paragraph of these sentences. */
  ArticleText paragraph(String... texts) {
    return block(Role.BODY, texts);
  }

  ArticleText block(Role role, String... texts) {
    for (String text : texts) {
      add(text, role, language, false);
    }
    end++;
    return this;
  }

  ArticleText foreign(Lang other, String text) {
    add(text, Role.BODY, other, false);
    end++;
    return this;
  }

  private void add(String text, Role role, Lang ofText, boolean translated) {
    Span span = new Span(end, end + text.length());
    sentences.add(new SourceSentence(span, text, ofText, role, translated));
    end = span.end() + 1;
  }

  List<SourceSentence> sentences() {
    return List.copyOf(sentences);
  }

  List<Standing> standings() {
    return new Standings().of(sentences, language);
  }
}
