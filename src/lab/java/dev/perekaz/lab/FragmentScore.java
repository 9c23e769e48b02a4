package dev.perekaz.lab;

import dev.perekaz.lab.PassageFinder.Claim;
import dev.perekaz.lab.TestArticle.Passage;
import dev.perekaz.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sets claims beside what is foreign. Letters and digits are counted, not spaces and marks. */
final class FragmentScore {
  /** A claim is one of a passage if they share this part of the letters that either has. */
  private static final double SAME = 0.5;

  /** A passage and the claim that is nearest to it, if one is near enough. */
  record Outcome(TestArticle article, Passage passage, Optional<Claim> claim) {
    boolean isFound() {
      return claim.isPresent();
    }

    boolean isNamed() {
      return claim.filter(c -> c.language().sameLanguage(passage.language())).isPresent();
    }

    boolean isExact() {
      return claim.filter(c -> c.span().equals(passage.span())).isPresent();
    }
  }

  /** A claim that is of no passage. */
  record Stray(TestArticle article, Claim claim) {}

  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Stray> strays = new ArrayList<>();
  private long claims;
  private long rightClaims;
  private long foreignLetters;
  private long claimedLetters;
  private long rightLetters;

  void add(TestArticle article, List<Claim> found) {
    List<Outcome> own = article.passages().stream().map(p -> outcome(article, p, found)).toList();
    outcomes.addAll(own);
    found.stream()
        .filter(claim -> own.stream().noneMatch(o -> o.claim().equals(Optional.of(claim))))
        .forEach(claim -> strays.add(new Stray(article, claim)));
    claims += found.size();
    rightClaims += own.stream().filter(Outcome::isNamed).map(Outcome::claim).distinct().count();
    for (Passage passage : article.passages()) {
      foreignLetters += letters(article, passage.span());
      rightLetters +=
          found.stream()
              .filter(claim -> claim.language().sameLanguage(passage.language()))
              .mapToLong(claim -> shared(article, claim.span(), passage.span()))
              .sum();
    }
    claimedLetters += found.stream().mapToLong(claim -> letters(article, claim.span())).sum();
  }

  private static Outcome outcome(TestArticle article, Passage passage, List<Claim> found) {
    Optional<Claim> nearest =
        found.stream()
            .filter(claim -> likeness(article, claim.span(), passage.span()) >= SAME)
            .max(Comparator.comparingDouble(c -> likeness(article, c.span(), passage.span())));
    return new Outcome(article, passage, nearest);
  }

  private static double likeness(TestArticle article, Span one, Span other) {
    double both = shared(article, one, other);
    return both / Math.max(1, letters(article, one) + letters(article, other) - both);
  }

  private static long shared(TestArticle article, Span one, Span other) {
    return one.overlaps(other)
        ? letters(
            article,
            new Span(Math.max(one.start(), other.start()), Math.min(one.end(), other.end())))
        : 0;
  }

  static long letters(TestArticle article, Span span) {
    return span.in(article.text()).codePoints().filter(Character::isLetterOrDigit).count();
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  List<Stray> strays() {
    return strays;
  }

  int count(Predicate<Outcome> wanted) {
    return (int) outcomes.stream().filter(wanted).count();
  }

  double letterPrecision() {
    return (double) rightLetters / Math.max(1, claimedLetters);
  }

  double letterRecall() {
    return (double) rightLetters / Math.max(1, foreignLetters);
  }

  double precision() {
    return (double) rightClaims / Math.max(1, claims);
  }

  double recall() {
    return (double) count(Outcome::isNamed) / Math.max(1, outcomes.size());
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
