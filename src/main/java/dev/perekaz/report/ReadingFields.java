package dev.perekaz.report;

import dev.perekaz.ingest.Reading;
import dev.perekaz.ingest.Removal;
import dev.perekaz.ingest.RemovalKind;
import dev.perekaz.ingest.Source;
import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Lang;
import java.time.LocalDate;
import java.util.Optional;

/** Makes of a document's fields what was read of its file, but for the posts' attributions. */
record ReadingFields(JsonFields document) {
  Reading read() {
    Source source = source(document.fields("source"));
    return new Reading(
        source,
        article(source.name(), document.fields("article")),
        document.list(
            "removals",
            removal -> new Removal(removal.span(), removal.choice("kind", RemovalKind.class))));
  }

  private static Source source(JsonFields fields) {
    return new Source(
        fields.text("name"),
        fields.choice("format", Source.Format.class),
        fields.text("charset"),
        fields.text("sha256"));
  }

  private static Article article(String name, JsonFields fields) {
    return new Article(
        name,
        fields.text("text"),
        fields.optionalText("title"),
        fields.optionalText("date").map(LocalDate::parse),
        fields.list("blocks", ReadingFields::block));
  }

  private static Block block(JsonFields fields) {
    return new Block(
        fields.span(),
        fields.choice("kind", BlockKind.class),
        fields.optionalText("declared").map(Lang::new),
        Optional.empty());
  }
}
