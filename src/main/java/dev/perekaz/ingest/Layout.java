package dev.perekaz.ingest;

import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Post;
import dev.perekaz.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects the blocks and removals of a text; what is blank is left out. */
final class Layout {
  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Removal> removals = new ArrayList<>();

  Layout(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  List<Block> blocks() {
    return blocks;
  }

  void block(Span span, BlockKind kind, Optional<Lang> declared, Optional<Post> post) {
    Span words = span.strip(text);
    if (!words.isEmpty()) {
      blocks.add(new Block(words, kind, declared, post));
    }
  }

  void removal(Span span, RemovalKind kind) {
    Span words = span.strip(text);
    if (!words.isEmpty()) {
      removals.add(new Removal(words, kind));
    }
  }

  Reading finish(Source source, Optional<String> title, Optional<LocalDate> date) {
    blocks.sort(Comparator.comparing(Block::span));
    removals.sort(Comparator.comparing(Removal::span));
    return new Reading(source, new Article(source.name(), text, title, date, blocks), removals);
  }
}
