package dev.perekaz.ingest;

import dev.perekaz.text.AlignedText;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markup that is changed in its source, character by character.
 *
 * @param places one list for each passage, in it one place for each piece
 */
record SourceMarkup(String source, List<Passage> passages, List<List<Place>> places)
    implements Markup {
  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>]");

  /**
   * Where a piece stands.
   *
   * @param span in the source
   * @param escaped whether characters that mean markup are written with a backslash there
   */
  record Place(Span span, boolean escaped) {}

  /** Each line is a passage. */
  static SourceMarkup lines(String text) {
    Builder builder = new Builder(text);
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      builder.add(line.group(), new Place(new Span(line.start(), line.end()), false), 0, false);
      builder.endPassage();
    }
    return builder.build();
  }

  @Override
  public String rewrite(List<List<String>> words, LanguagePair languages) {
    AlignedText.Builder rewritten = AlignedText.of(source);
    for (int p = 0; p < places.size(); p++) {
      for (int i = 0; i < places.get(p).size(); i++) {
        String before = passages.get(p).pieces().get(i).span().in(passages.get(p).text());
        String after = words.get(p).get(i);
        if (!before.equals(after)) {
          replace(rewritten, places.get(p).get(i), after);
        }
      }
    }
    return rewritten.build().text();
  }

  private static void replace(AlignedText.Builder rewritten, Place place, String words) {
    rewritten.replace(
        place.span(), place.escaped() ? SPECIAL.matcher(words).replaceAll("\\\\$0") : words);
  }

  /** Collects pieces and passages in the order of the source. */
  static final class Builder {
    private final String source;
    private final List<Passage> passages = new ArrayList<>();
    private final List<List<Place>> places = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Passage.Piece> pieces = new ArrayList<>();
    private List<Place> own = new ArrayList<>();

    Builder(String source) {
      this.source = source;
    }

    void add(String words, Place place, int depth, boolean fixed) {
      int start = text.length();
      text.append(words);
      pieces.add(new Passage.Piece(new Span(start, text.length()), depth, fixed));
      own.add(place);
    }

    void endPassage() {
      if (!text.toString().isBlank()) {
        passages.add(new Passage(text.toString(), pieces));
        places.add(List.copyOf(own));
      }
      text.setLength(0);
      pieces = new ArrayList<>();
      own = new ArrayList<>();
    }

    SourceMarkup build() {
      return new SourceMarkup(source, passages, places);
    }
  }
}
