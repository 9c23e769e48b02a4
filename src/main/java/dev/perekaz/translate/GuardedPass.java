package dev.perekaz.translate;

import dev.perekaz.decode.SearchOptions;
import dev.perekaz.text.LanguagePair;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A pass whose drafts are checked: what the guards refuse is asked again in other ways, and the
 * draft with the fewest faults is kept.
 */
record GuardedPass(Pass pass, Guards guards, LanguagePair languages) {

  /**
   * A draft, what may be wrong with it, and how near it is to its source, if they were compared.
   */
  record Checked(Draft draft, Set<QualityFlag> flags, Optional<Likeness> likeness) {
    Checked(Draft draft, Set<QualityFlag> flags) {
      this(draft, flags, Optional.empty());
    }

    boolean isRefused() {
      return flags.stream().anyMatch(Guards.RETRY::contains);
    }

    /** Each fatal fault outweighs all others. */
    private long faults() {
      long fatal = flags.stream().filter(Guards.FATAL::contains).count();
      return fatal * 100 + flags.stream().filter(Guards.RETRY::contains).count();
    }

    Checked orBetter(Checked other) {
      return other.faults() < faults() ? other : this;
    }
  }

  /** One checked draft for each sentence, in their order. */
  List<Checked> translate(List<String> sentences, SearchOptions asked) {
    List<Attempt> attempts = Attempt.inOrder(asked);
    List<Checked> best = new ArrayList<>(attempt(attempts.get(0), sentences));
    for (Attempt attempt : attempts.subList(1, attempts.size())) {
      int[] refused =
          IntStream.range(0, best.size()).filter(i -> best.get(i).isRefused()).toArray();
      List<Checked> again =
          attempt(attempt, IntStream.of(refused).mapToObj(sentences::get).toList());
      for (int i = 0; i < refused.length; i++) {
        best.set(refused[i], best.get(refused[i]).orBetter(again.get(i)));
      }
    }
    return best;
  }

  private List<Checked> attempt(Attempt attempt, List<String> sentences) {
    List<Pieces> cut = sentences.stream().map(attempt.cut()).toList();
    List<String> parts =
        cut.stream()
            .flatMap(pieces -> pieces.parts().stream())
            .filter(Pieces.Part::translatable)
            .map(part -> attempt.toModel(part.text()))
            .toList();
    Iterator<Draft> drafts = pass.translate(parts, attempt.options()).iterator();
    List<Checked> checked = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      checked.add(check(sentences.get(i), assemble(attempt, cut.get(i), drafts)));
    }
    return checked;
  }

  private Checked check(String sentence, Draft draft) {
    Set<QualityFlag> flags = guards.check(sentence, draft.text(), languages);
    if (draft.split()) {
      flags.add(QualityFlag.SPLIT);
    }
    if (draft.unknown()) {
      flags.add(QualityFlag.UNKNOWN_WORD);
    }
    return new Checked(draft, flags);
  }

  /** Takes as many drafts as the sentence has translatable parts and puts them in their places. */
  private static Draft assemble(Attempt attempt, Pieces pieces, Iterator<Draft> drafts) {
    Draft whole = new Draft("", 0, List.of(), false, false);
    int translated = 0;
    for (Pieces.Part part : pieces.parts()) {
      if (part.translatable()) {
        Draft draft = drafts.next().map(text -> attempt.fromModel(part.text(), text));
        whole = translated == 0 ? behind(whole.text(), draft) : join(whole, draft);
        translated++;
      } else {
        whole = whole.map(text -> text + part.text());
      }
    }
    return whole;
  }

  private static Draft behind(String start, Draft draft) {
    return draft.map(text -> start + text);
  }

  private static Draft join(Draft first, Draft second) {
    return new Draft(
        first.text() + second.text(),
        (first.score() + second.score()) / 2,
        List.of(),
        true,
        first.unknown() || second.unknown());
  }
}
