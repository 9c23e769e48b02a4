package dev.perekaz.lab;

import dev.perekaz.fragment.FragmentFinder;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.ingest.Reading;
import dev.perekaz.langid.LanguageIdentifier;
import dev.perekaz.model.ModelStore;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.pipeline.EncodedSentences;
import dev.perekaz.pipeline.Pipeline;
import dev.perekaz.pipeline.PipelineOptions;
import dev.perekaz.pipeline.ProgressListener;
import dev.perekaz.pipeline.Stage;
import dev.perekaz.pipeline.StageTiming;
import dev.perekaz.segment.Segmenter;
import dev.perekaz.summary.Summarizer;
import dev.perekaz.text.Lang;
import dev.perekaz.translate.Recall;
import dev.perekaz.translate.Translator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs articles in a JVM of its own and prints lines of name, seconds and megabytes, parted by
 * tabs. Megabytes are the most that the process has held so far.
 *
 * <p>Arguments: {@code length WORDS} for one article, first cold and then warm; {@code number MOST}
 * for so many small ones.
 */
public final class Bench {
  private static final int WARM = 4;

  private final Corpus corpus = new Corpus(Path.of("src/lab"));
  private final Translator translator;
  private final Pipeline pipeline;

  private Bench() {
    LanguageIdentifier identifier = new LanguageIdentifier();
    Segmenter segmenter = new Segmenter();
    ModelStore models = new ModelStore(List.of(Path.of("models")));
    translator = new Translator(models, Recall.NOTHING, identifier.guess(), 1);
    pipeline =
        new Pipeline(
            segmenter,
            identifier,
            new FragmentFinder(segmenter, identifier.guess()),
            translator,
            new Summarizer(new EncodedSentences(translator.encoder())),
            Clock.systemUTC());
  }

  public static void main(String[] arguments) throws Exception {
    Bench bench = new Bench();
    int size = Integer.parseInt(arguments[1]);
    if (arguments[0].equals("length")) {
      bench.length(size);
    } else {
      bench.number(size);
    }
    bench.translator.close();
  }

  private void length(int words) throws Exception {
    byte[] article = article(words, 50).getBytes(StandardCharsets.UTF_8);
    print("cold", run(article, true));
    for (int i = 1; i < WARM; i++) {
      run(article, false);
    }
    print("warm", run(article, false));
  }

  private void number(int most) throws Exception {
    double seconds = 0;
    for (int done = 1; done <= most; done++) {
      String text = "Article %d\n\n%s".formatted(done, article(80, done % 10 == 1 ? 5 : 1000));
      seconds += run(text.getBytes(StandardCharsets.UTF_8), false);
      if (Math.log10(done) % 1 == 0) {
        print(String.valueOf(done), seconds);
      }
    }
  }

  /** English, with a Ukrainian sentence behind every so many. */
  private String article(int words, int every) {
    List<String> english = corpus.sentences(Lang.ENGLISH);
    List<String> ukrainian = corpus.sentences(Lang.UKRAINIAN);
    StringBuilder text = new StringBuilder();
    for (int i = 1, count = 0; count < words; i++) {
      boolean foreign = i % every == 0;
      String sentence =
          foreign ? ukrainian.get(i % ukrainian.size()) : english.get(i % english.size());
      text.append(sentence).append(i % 4 == 0 ? "\n\n" : " ");
      count += sentence.split(" ", -1).length;
    }
    return text.toString();
  }

  /** The seconds of all stages; each of them is printed if told so. */
  private double run(byte[] article, boolean stages) throws Exception {
    long start = System.nanoTime();
    Reading reading = new ArticleReader().read("made.txt", article);
    double read = (System.nanoTime() - start) / 1e9;
    Map<Stage, Double> held = new EnumMap<>(Stage.class);
    ArticleResult result =
        pipeline.run(
            reading,
            PipelineOptions.DEFAULT,
            new ProgressListener() {
              @Override
              public void begins(Stage stage) {
                held.put(stage, megabytes());
              }
            });
    double seconds = (System.nanoTime() - start) / 1e9;
    if (stages) {
      print("READ", read, held.getOrDefault(Stage.NAME, 0.0));
      result.timings().forEach(timing -> print(timing, held));
    }
    return seconds;
  }

  /** What is held at a stage's end is what the next one finds. */
  private static void print(StageTiming timing, Map<Stage, Double> held) {
    Stage[] stages = Stage.values();
    int next = List.of(stages).indexOf(timing.stage()) + 1;
    double after = next < stages.length ? held.getOrDefault(stages[next], 0.0) : megabytes();
    print(timing.stage().name(), timing.duration().toNanos() / 1e9, after);
  }

  private static void print(String name, double seconds) {
    print(name, seconds, megabytes());
  }

  private static void print(String name, double seconds, double megabytes) {
    System.out.printf(Locale.ROOT, "%s\t%.4f\t%.0f%n", name, seconds, megabytes);
  }

  /** The most that the process has held; 0 where the system does not say. */
  private static double megabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
