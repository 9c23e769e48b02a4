package dev.perekaz.fragment;

import dev.perekaz.segment.Segmenter;
import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.DominantScript;
import dev.perekaz.text.Evidence;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the passages that are in another language than the article. Safe for several threads. */
public final class FragmentFinder {
  /** Quotations of so many words are clauses, not titles. */
  private static final int FEWEST_TO_TEAR = 5;

  private final Segmenter segmenter;
  private final LanguageGuess guess;

  public FragmentFinder(Segmenter segmenter, LanguageGuess guess) {
    this.segmenter = segmenter;
    this.guess = guess;
  }

  /**
   * The fragments in the order of the text; none overlaps another.
   *
   * <p>Found are blocks, sentences and quotations in another language than the host; posts and
   * block quotes whatever their language; words in another script, as terms; and, where the host
   * itself is foreign to the reader, all that is left of it.
   *
   * @param host the article's own language; may be undetermined
   * @param target the reader's language
   */
  public List<Fragment> find(Article article, Lang host, Lang target) {
    UnicodeScript script = DominantScript.of(article.text());
    List<Fragment> found = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      BlockFragments block =
          new BlockFragments(article.text(), article.blocks().get(i), i, host, target, script);
      found.addAll(block.find());
    }
    found.sort(Comparator.comparing(Fragment::span));
    return found;
  }

  /** Looks through one block. */
  private final class BlockFragments {
    private final String text;
    private final Block block;
    private final int index;
    private final Lang host;
    private final Lang target;
    private final boolean hostIsForeign;
    private final UnicodeScript script;
    private final ForeignQuotation quoted;
    private final List<Fragment> found = new ArrayList<>();

    BlockFragments(
        String text, Block block, int index, Lang host, Lang target, UnicodeScript script) {
      this.text = text;
      this.block = block;
      this.index = index;
      this.host = host;
      this.target = target;
      this.hostIsForeign = !host.sameLanguage(target);
      this.script = script;
      this.quoted = new ForeignQuotation(guess, host);
    }

    List<Fragment> find() {
      addAuthor();
      if (block.kind().isPost() || block.kind() == BlockKind.QUOTE) {
        addWhole("it stands apart as a %s".formatted(words(block.kind())));
        return found;
      }
      addScriptRuns();
      Map<Span, Lang> quotations = foreignQuotations();
      addQuotations(quotations, this::isFramed);
      for (Span rest : gaps()) {
        addSentences(rest);
      }
      addQuotations(quotations, quote -> true);
      if (hostIsForeign) {
        gaps().forEach(this::addHost);
      }
      return found;
    }

    /** A name in another script is a term, never a passage of its own. */
    private void addAuthor() {
      Optional<Span> author = block.post().flatMap(post -> post.author());
      author
          .filter(name -> DominantScript.of(name.in(text)) != script)
          .ifPresent(
              name ->
                  add(
                      name,
                      FragmentKind.TERM,
                      Lang.UNDETERMINED,
                      new Evidence(Evidence.Kind.SCRIPT, "a name in another script")));
    }

    private void addWhole(String why) {
      Lang language = guess.guess(block.span().in(text), host, block.declared());
      boolean hosts =
          !language.isDetermined() && DominantScript.of(block.span().in(text)) == script;
      add(block.span(), kind(), hosts ? host : language, new Evidence(Evidence.Kind.BLOCK, why));
    }

    private void addScriptRuns() {
      for (ScriptRuns.Run run : ScriptRuns.find(text, block.span(), script)) {
        ScriptPassage passage = ScriptPassage.of(text, block.span(), run);
        if (passage.isTerm()) {
          if (!hostIsForeign) {
            add(run.span(), FragmentKind.TERM, Lang.UNDETERMINED, passage.evidence());
          }
        } else {
          FragmentKind as = passage.fillsBlock() ? kind() : passage.kind();
          addPassage(passage, as);
        }
      }
    }

    /** One script may hold two languages: Ukrainian and then Russian. */
    private void addPassage(ScriptPassage passage, FragmentKind as) {
      Lang whole = guess.guess(passage.span().in(text), host, block.declared());
      List<Span> sentences = segmenter.sentences(text, passage.span(), whole);
      List<Lang> languages =
          new SentenceLanguages(guess, whole, block.declared()).of(text, sentences);
      for (int start = 0, end; start < sentences.size(); start = end) {
        end = endOfRun(languages, start);
        boolean all = start == 0 && end == sentences.size();
        Span span = all ? passage.span() : sentences.get(start).cover(sentences.get(end - 1));
        add(span, as, languages.get(start), passage.evidence());
      }
    }

    private int endOfRun(List<Lang> languages, int start) {
      int end = start + 1;
      while (end < languages.size() && languages.get(end).equals(languages.get(start))) {
        end++;
      }
      return end;
    }

    /** Neighbouring sentences in one foreign language are one passage. */
    private void addSentences(Span stretch) {
      List<Span> sentences = segmenter.sentences(text, stretch, host);
      List<Lang> languages =
          new SentenceLanguages(guess, host, block.declared()).of(text, sentences);
      for (int start = 0, end; start < sentences.size(); start = end) {
        end = endOfRun(languages, start);
        if (!languages.get(start).equals(host)) {
          addSentences(sentences.get(start).cover(sentences.get(end - 1)), languages.get(start));
        }
      }
    }

    private void addSentences(Span span, Lang language) {
      boolean whole = span.equals(block.span());
      Span passage = whole ? span : Quotations.withoutMarks(text, span);
      add(
          passage,
          whole ? kind() : FragmentKind.SENTENCE,
          language,
          whole
              ? new Evidence(Evidence.Kind.BLOCK, "the whole of it is in another language")
              : new Evidence(Evidence.Kind.SENTENCE, "whole sentences in another language"));
    }

    /** Quotations in the article's script that are in another language, in order. */
    private Map<Span, Lang> foreignQuotations() {
      Map<Span, Lang> foreign = new LinkedHashMap<>();
      Quotations.find(text, block.span()).stream()
          .filter(this::isFree)
          .forEach(
              quote ->
                  quoted
                      .language(text, quote)
                      .filter(language -> !tears(quote, language))
                      .ifPresent(language -> foreign.put(quote, language)));
      return foreign;
    }

    private boolean isFree(Span quote) {
      return found.stream().noneMatch(fragment -> fragment.span().overlaps(quote));
    }

    private void addQuotations(Map<Span, Lang> quotations, Predicate<Span> wanted) {
      quotations.forEach(
          (quote, language) -> {
            if (isFree(quote) && wanted.test(quote)) {
              add(
                  quote,
                  FragmentKind.INLINE_QUOTE,
                  language,
                  new Evidence(Evidence.Kind.QUOTATION, "quotation marks enclose it"));
            }
          });
    }

    private boolean isFramed(Span quote) {
      return segmenter.sentences(text, block.span(), host).stream()
          .filter(sentence -> sentence.overlaps(quote))
          .reduce(Span::cover)
          .filter(all -> quoted.isFramed(text, all, Quotations.find(text, block.span())))
          .isPresent();
    }

    /**
     * Whether a sentence that is to be translated would be cut for less than a clause that the
     * reader does not understand.
     */
    private boolean tears(Span quote, Lang language) {
      boolean clause = ForeignQuotation.words(quote.in(text)) >= FEWEST_TO_TEAR;
      return hostIsForeign
          && !Quotations.standsApart(text, block.span(), quote)
          && !(clause && !language.sameLanguage(target));
    }

    /** What is left is in the article's own language, and foreign to the reader. */
    private void addHost(Span stretch) {
      boolean hasWords = stretch.in(text).codePoints().anyMatch(Character::isLetter);
      if (hasWords) {
        add(
            stretch,
            kind(),
            host,
            new Evidence(Evidence.Kind.CONTEXT, "the article itself is in another language"));
      }
    }

    /** The stretches of the block between what has been found, but for terms. */
    private List<Span> gaps() {
      List<Span> gaps = new ArrayList<>();
      int done = block.span().start();
      for (Fragment fragment :
          found.stream().sorted(Comparator.comparing(Fragment::span)).toList()) {
        if (fragment.kind() != FragmentKind.TERM && block.span().contains(fragment.span())) {
          gaps.add(new Span(done, fragment.span().start()));
          done = fragment.span().end();
        }
      }
      gaps.add(new Span(done, block.span().end()));
      return gaps.stream()
          .map(gap -> Quotations.withoutStrayMarks(text, gap))
          .filter(gap -> !gap.isEmpty())
          .toList();
    }

    private void add(Span span, FragmentKind kind, Lang language, Evidence evidence) {
      found.add(new Fragment(span, kind, index, language, List.of(evidence)));
    }

    private FragmentKind kind() {
      return switch (block.kind()) {
        case HEADING -> FragmentKind.HEADING;
        case PARAGRAPH -> FragmentKind.PARAGRAPH;
        case LIST_ITEM -> FragmentKind.LIST_ITEM;
        case QUOTE -> FragmentKind.BLOCK_QUOTE;
        case CAPTION -> FragmentKind.CAPTION;
        case TWEET -> FragmentKind.TWEET;
        case TELEGRAM_POST -> FragmentKind.TELEGRAM_POST;
      };
    }
  }

  private static String words(BlockKind kind) {
    return switch (kind) {
      case TWEET -> "tweet";
      case TELEGRAM_POST -> "Telegram post";
      default -> "block quote";
    };
  }
}
