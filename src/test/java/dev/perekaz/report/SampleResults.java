package dev.perekaz.report;

import dev.perekaz.fragment.Fragment;
import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.ingest.Reading;
import dev.perekaz.ingest.Removal;
import dev.perekaz.ingest.RemovalKind;
import dev.perekaz.ingest.Source;
import dev.perekaz.langid.Candidate;
import dev.perekaz.langid.Detection;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.RetoldFragment;
import dev.perekaz.pipeline.Stage;
import dev.perekaz.pipeline.StageTiming;
import dev.perekaz.pipeline.UsedModel;
import dev.perekaz.summary.Budget;
import dev.perekaz.summary.Method;
import dev.perekaz.summary.Salience;
import dev.perekaz.summary.Summary;
import dev.perekaz.summary.SummarySentence;
import dev.perekaz.text.Article;
import dev.perekaz.text.Block;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Evidence;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Post;
import dev.perekaz.text.Span;
import dev.perekaz.translate.Likeness;
import dev.perekaz.translate.QualityFlag;
import dev.perekaz.translate.Review;
import dev.perekaz.translate.Translation;
import dev.perekaz.translate.TranslationUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results put together by hand, with everything in them that a report has to show. */
public final class SampleResults {
  private static final Lang ARABIC = new Lang("ar");
  private static final Lang CHINESE = new Lang("zh-Hans");
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private SampleResults() {}

  /** The name of each sample is that of its golden files. */
  public static List<String> names() {
    return List.of("helicopter", "harbour", "reviewed", "bare");
  }

  public static ArticleResult named(String name) {
    return switch (name) {
      case "helicopter" -> helicopter();
      case "harbour" -> harbour();
      case "reviewed" -> reviewed();
      case "bare" -> bare();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** English news with a Ukrainian tweet, cut from a real page. */
  static ArticleResult helicopter() {
    String text =
        """
         date 2023-09-05 In a daring operation, a Russian helicopter pilot defected to Ukraine last \
        month with the help of Ukraine’s Defense Intelligence. It marked the first time a Russian \
        pilot had defected.

        x YouTube Video As the helicopter crossed the border, he said it came under small arms \
        fire. “I was wounded in the leg by small arms,” the pilot said.

        x Пілот вкраденого з Росії вертольота розповів, як його колеги не захотіли здаватись \
        Україні. Відео УП pic.twitter.com/plWzSEmic2 — Українська правда ✌️ (@ukrpravda_news) \
        September 5, 2023

        Kuzminov said the plane had two other crew members.\
        """;
    Draft draft = new Draft(text);
    draft.removal(" date 2023-09-05 ", RemovalKind.LEADING_DATE);
    draft.block("In a daring", "had defected.", BlockKind.PARAGRAPH);
    draft.removal("x YouTube Video ", RemovalKind.EMBED_MARKER);
    draft.block("As the helicopter", "the pilot said.", BlockKind.PARAGRAPH);
    draft.removal("x ", RemovalKind.EMBED_MARKER);
    Span tweet = draft.span("Пілот вкраденого", "Відео УП");
    Span footer = draft.span("pic.twitter.com", "September 5, 2023");
    Post post =
        new Post(
            footer,
            Optional.of(draft.span("Українська правда", "")),
            Optional.of("@ukrpravda_news"),
            Optional.of(LocalDate.of(2023, 9, 5)),
            List.of("pic.twitter.com/plWzSEmic2"));
    draft.blocks.add(new Block(tweet, BlockKind.TWEET, Optional.empty(), Optional.of(post)));
    draft.removals.add(new Removal(footer, RemovalKind.EMBED_FOOTER));
    draft.block("Kuzminov said", "crew members.", BlockKind.PARAGRAPH);
    LanguagePair pair = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);
    draft.fragments.add(
        new RetoldFragment(
            new Fragment(
                tweet,
                FragmentKind.TWEET,
                2,
                Lang.UKRAINIAN,
                List.of(
                    new Evidence(Evidence.Kind.BLOCK, "a post with its attribution"),
                    new Evidence(Evidence.Kind.SCRIPT, "Cyrillic among Latin"))),
            tweet.in(text),
            new Detection(
                Lang.UKRAINIAN,
                List.of(
                    new Candidate(Lang.UKRAINIAN, 1),
                    new Candidate(Lang.RUSSIAN, 0.6421),
                    new Candidate(Lang.BULGARIAN, 0.41)),
                0.3579,
                List.of(
                    new Evidence(Evidence.Kind.LETTERS, "the letter ї is Ukrainian"),
                    new Evidence(Evidence.Kind.WORDS, "як, його, не are Ukrainian together"))),
            List.of(
                new TranslationUnit(
                    draft.span("Пілот вкраденого", "Україні."),
                    draft.span("Пілот вкраденого", "Україні.").in(text),
                    pair,
                    new Translation.Translated(
                        "The pilot of a helicopter stolen from Russia told how his colleagues did"
                            + " not want to surrender to Ukraine.",
                        "zle-en",
                        -0.214,
                        List.of("The pilot of the stolen helicopter spoke.")),
                    List.of()),
                new TranslationUnit(
                    draft.span("Відео УП", ""),
                    "Відео УП",
                    pair,
                    new Translation.Translated("Video of UP", "zle-en", -0.75, List.of()),
                    List.of(QualityFlag.UNKNOWN_WORD)))));
    Span author = draft.span("Українська правда", "");
    draft.fragments.add(
        new RetoldFragment(
            new Fragment(
                author,
                FragmentKind.TERM,
                2,
                Lang.UNDETERMINED,
                List.of(new Evidence(Evidence.Kind.SCRIPT, "a name in Cyrillic among Latin"))),
            "Українська правда",
            new Detection(Lang.UNDETERMINED, List.of(), 0, List.of()),
            List.of()));
    draft.sentence("In a daring", "Defense Intelligence.", 1, 0);
    draft.translatedSentence(
        "Пілот вкраденого",
        "Україні.",
        "The pilot of a helicopter stolen from Russia told how his colleagues did not want to"
            + " surrender to Ukraine.",
        2,
        4);
    return draft.result(
        new Source("000_112a4c02cc763e7e.txt", Source.Format.PLAIN, "UTF-8", "0a".repeat(32)),
        Optional.empty(),
        Optional.of(LocalDate.of(2023, 9, 5)),
        PipelineOptions.DEFAULT,
        List.of(new UsedModel("zle-en", "East Slavic to English", "3f6b2c1", "CC-BY-SA-4.0")));
  }

  /** Hostile text, scripts of all directions, and every way that a translation can fail. */
  static ArticleResult harbour() {
    String text =
        """
        <b>Harbour</b> & *quay*

        The captain wrote «У порту тихо. Ніхто не спить» and left\u202Etxt.exe\u202C on deck\0.

        قال الربان إن السفينة ستصل غدا. <script>alert("x")</script>

        港口今天关闭。明天再开放。

        Share this ]]> <img src=x onerror=alert(1)>
        # 1. Not a heading [link](javascript:alert(1)) `code` \uD83D\
        """;
    Draft draft = new Draft(text);
    draft.block("<b>Harbour", "*quay*", BlockKind.HEADING);
    draft.block("The captain", "deck\0.", BlockKind.PARAGRAPH);
    draft.block("قال", "</script>", BlockKind.QUOTE);
    draft.block("港口", "再开放。", BlockKind.LIST_ITEM);
    draft.removal("Share this ]]> <img src=x onerror=alert(1)>", RemovalKind.BOILERPLATE);
    draft.block("# 1. Not", "\uD83D", BlockKind.CAPTION);
    draft.fragments.add(inlineQuote(draft));
    draft.fragments.add(arabic(draft));
    draft.fragments.add(chinese(draft));
    draft.sentence("<b>Harbour", "*quay*", 2, 0);
    draft.translatedSentence(
        "The captain", "deck\0.", "The captain wrote “It is quiet in port” and left.", 1, 1);
    return draft.result(
        new Source("harbour & quay.html", Source.Format.HTML, "windows-1251", "b1".repeat(32)),
        Optional.of("<b>Harbour</b> & *quay*"),
        Optional.empty(),
        new PipelineOptions(Lang.ENGLISH, Method.PACSUM, new Budget.Share(0.25), 4),
        List.of());
  }

  private static RetoldFragment inlineQuote(Draft draft) {
    Span span = draft.span("У порту тихо.", "спить");
    LanguagePair pair = new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH);
    return new RetoldFragment(
        new Fragment(
            span,
            FragmentKind.INLINE_QUOTE,
            1,
            Lang.UKRAINIAN,
            List.of(new Evidence(Evidence.Kind.QUOTATION, "« and » enclose it"))),
        span.in(draft.text),
        new Detection(
            Lang.UKRAINIAN,
            List.of(new Candidate(Lang.UKRAINIAN, 1), new Candidate(Lang.RUSSIAN, 0.97)),
            0.03,
            List.of(new Evidence(Evidence.Kind.LETTERS, "the letter і is not Russian"))),
        List.of(
            new TranslationUnit(
                draft.span("У порту тихо.", ""),
                "У порту тихо.",
                pair,
                new Translation.Translated(
                    "It is quiet in port.",
                    "zle-en",
                    -0.3,
                    List.of(),
                    Optional.of(new Likeness(0.7126, 0.83))),
                List.of(QualityFlag.OTHER_MEANING)),
            new TranslationUnit(
                draft.span("Ніхто не спить", ""),
                "Ніхто не спить",
                pair,
                new Translation.Unavailable("the model stopped; try again with --beam 4"),
                List.of(QualityFlag.REPETITION, QualityFlag.EMPTY))));
  }

  private static RetoldFragment arabic(Draft draft) {
    Span span = draft.span("قال", "</script>");
    return new RetoldFragment(
        new Fragment(
            span,
            FragmentKind.BLOCK_QUOTE,
            2,
            ARABIC,
            List.of(new Evidence(Evidence.Kind.BLOCK, "a block quotation"))),
        span.in(draft.text),
        new Detection(
            ARABIC,
            List.of(new Candidate(ARABIC, 1)),
            1,
            List.of(new Evidence(Evidence.Kind.SCRIPT, "Arabic letters"))),
        List.of(
            new TranslationUnit(
                span,
                span.in(draft.text),
                new LanguagePair(ARABIC, Lang.ENGLISH),
                new Translation.Unavailable(
                    "no model from Arabic to English is here; put one into models/"),
                List.of())));
  }

  private static RetoldFragment chinese(Draft draft) {
    Span span = draft.span("港口", "再开放。");
    LanguagePair pair = new LanguagePair(CHINESE, Lang.ENGLISH);
    return new RetoldFragment(
        new Fragment(
            span,
            FragmentKind.LIST_ITEM,
            3,
            CHINESE,
            List.of(new Evidence(Evidence.Kind.SCRIPT, "Han characters among Latin"))),
        span.in(draft.text),
        new Detection(CHINESE, List.of(new Candidate(CHINESE, 1)), 1, List.of()),
        List.of(
            new TranslationUnit(
                draft.span("港口今天关闭。", ""),
                "港口今天关闭。",
                pair,
                new Translation.Kept("already in Chinese"),
                List.of()),
            new TranslationUnit(
                draft.span("明天再开放。", ""),
                "明天再开放。",
                pair,
                new Translation.Kept("already in Chinese"),
                List.of())));
  }

  /** A passage whose sentences are at each step of their review. */
  static ArticleResult reviewed() {
    String text = "Тихо. Темно. Мокро. Сухо. Пусто.";
    Draft draft = new Draft(text);
    draft.block("Тихо.", "Пусто.", BlockKind.PARAGRAPH);
    Translation made = new Translation.Translated("Machine.", "zle-en", -0.5, List.of());
    draft.fragments.add(
        new RetoldFragment(
            new Fragment(
                Span.all(text),
                FragmentKind.PARAGRAPH,
                0,
                Lang.UKRAINIAN,
                List.of(new Evidence(Evidence.Kind.BLOCK, "a paragraph of its own"))),
            text,
            new Detection(
                Lang.UKRAINIAN,
                List.of(new Candidate(Lang.UKRAINIAN, 1)),
                1,
                List.of(new Evidence(Evidence.Kind.READER, "its reader says so"))),
            List.of(
                unit(draft, "Тихо.", made, Review.OPEN),
                unit(
                    draft,
                    "Темно.",
                    made,
                    new Review(Review.Status.EDITED, Optional.of("It is dark."))),
                unit(draft, "Мокро.", made, Review.approved("It is wet.")),
                unit(draft, "Сухо.", made, new Review(Review.Status.REJECTED, Optional.empty())),
                unit(
                    draft,
                    "Пусто.",
                    new Translation.Remembered("It is empty.", NOON),
                    Review.OPEN))));
    draft.translatedSentence("Мокро.", "", "It is wet.", 1, 2);
    return draft.result(
        new Source("reviewed.txt", Source.Format.PLAIN, "UTF-8", "c2".repeat(32)),
        Optional.empty(),
        Optional.empty(),
        PipelineOptions.DEFAULT,
        List.of());
  }

  /** One sentence and its translation, whatever is in them. */
  static ArticleResult sentence(String source, String target) {
    ArticleResult base = reviewed();
    RetoldFragment fragment = base.fragments().get(0);
    TranslationUnit unit =
        new TranslationUnit(
            new Span(0, 5),
            source,
            new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH),
            new Translation.Translated(target, "zle-en", -0.5, List.of()),
            List.of(QualityFlag.COPIED_SOURCE));
    return base.withFragment(
        0,
        new RetoldFragment(
            fragment.fragment(), fragment.text(), fragment.detection(), List.of(unit)));
  }

  private static TranslationUnit unit(
      Draft draft, String source, Translation translation, Review review) {
    return new TranslationUnit(
        draft.span(source, ""),
        source,
        new LanguagePair(Lang.UKRAINIAN, Lang.ENGLISH),
        translation,
        List.of(),
        review);
  }

  /** A file of one English word. */
  static ArticleResult bare() {
    return plain("Rain");
  }

  /** A file of one English sentence. */
  static ArticleResult plain(String sentence) {
    Draft draft = new Draft(sentence);
    draft.block(sentence, "", BlockKind.PARAGRAPH);
    draft.sentence(sentence, "", 1, 0);
    return draft.result(
        new Source("-", Source.Format.PLAIN, "UTF-8", "00".repeat(32)),
        Optional.empty(),
        Optional.empty(),
        PipelineOptions.DEFAULT,
        List.of());
  }

  /** As many foreign sentences, each a fragment, in as many blocks or all in one. */
  static ArticleResult foreign(int count, boolean oneBlock) {
    String sentence = "Йде дощ. ";
    Draft draft = new Draft(sentence.repeat(count));
    for (int i = 0; i < count; i++) {
      Span span = new Span(i * sentence.length(), (i + 1) * sentence.length() - 1);
      int block = oneBlock ? 0 : i;
      if (!oneBlock) {
        draft.blocks.add(Block.of(span, BlockKind.PARAGRAPH));
      }
      draft.fragments.add(rain(span, block));
    }
    if (oneBlock) {
      draft.blocks.add(Block.of(Span.all(draft.text), BlockKind.PARAGRAPH));
    }
    return draft.result(
        new Source("rain.txt", Source.Format.PLAIN, "UTF-8", "00".repeat(32)),
        Optional.empty(),
        Optional.empty(),
        PipelineOptions.DEFAULT,
        List.of());
  }

  private static RetoldFragment rain(Span span, int block) {
    return new RetoldFragment(
        new Fragment(
            span,
            FragmentKind.SENTENCE,
            block,
            Lang.UKRAINIAN,
            List.of(new Evidence(Evidence.Kind.SCRIPT, "Cyrillic letters"))),
        "Йде дощ.",
        new Detection(Lang.UKRAINIAN, List.of(), 1, List.of()),
        List.of());
  }

  private static final class Draft {
    final String text;
    final List<Block> blocks = new ArrayList<>();
    final List<Removal> removals = new ArrayList<>();
    final List<RetoldFragment> fragments = new ArrayList<>();
    final List<SummarySentence> sentences = new ArrayList<>();

    Draft(String text) {
      this.text = text;
    }

    /** From the first {@code from} on to the end of the first {@code to} at or behind it. */
    Span span(String from, String to) {
      int start = text.indexOf(from);
      int end = Math.max(start + from.length(), text.indexOf(to, start) + to.length());
      return new Span(start, end);
    }

    void block(String from, String to, BlockKind kind) {
      blocks.add(Block.of(span(from, to), kind));
    }

    /** Behind the last block. */
    void removal(String removed, RemovalKind kind) {
      int from = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).span().end();
      int start = text.indexOf(removed, from);
      removals.add(new Removal(new Span(start, start + removed.length()), kind));
    }

    void sentence(String from, String to, int rank, int position) {
      add(from, to, span(from, to).in(text), false, rank, position);
    }

    void translatedSentence(String from, String to, String target, int rank, int position) {
      add(from, to, target, true, rank, position);
    }

    private void add(String from, String to, String target, boolean made, int rank, int position) {
      Salience salience = new Salience(0.61, 0.3 / (position + 1), 0.1 + 0.2, -0.02 * rank);
      sentences.add(new SummarySentence(span(from, to), target, made, rank, position, salience));
    }

    /** Where there is no encoder. */
    private Summary summary(PipelineOptions options) {
      return options.method() == Method.PACSUM
          ? new Summary(
              Method.TEXTRANK,
              options.target(),
              sentences,
              Optional.of(
                  "PACSUM was not to be had, and TEXTRANK served: no sentence encoder is"
                      + " installed; put its folder into models/"))
          : new Summary(options.method(), options.target(), sentences);
    }

    ArticleResult result(
        Source source,
        Optional<String> title,
        Optional<LocalDate> date,
        PipelineOptions options,
        List<UsedModel> models) {
      return new ArticleResult(
          new Reading(source, new Article(source.name(), text, title, date, blocks), removals),
          new Detection(
              Lang.ENGLISH,
              List.of(new Candidate(Lang.ENGLISH, 1), new Candidate(new Lang("nl"), 0.71)),
              0.29,
              List.of(new Evidence(Evidence.Kind.NGRAMS, "n-grams of English"))),
          fragments,
          summary(options),
          options,
          List.of(
              new StageTiming(Stage.NAME, Duration.ofNanos(1_234_567)),
              new StageTiming(Stage.FIND, Duration.ofMillis(2)),
              new StageTiming(Stage.IDENTIFY, Duration.ofMillis(30)),
              new StageTiming(Stage.TRANSLATE, Duration.ofMillis(400)),
              new StageTiming(Stage.SUMMARIZE, Duration.ofMillis(5))),
          models,
          NOON);
    }
  }
}
