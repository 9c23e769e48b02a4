package dev.perekaz.langid;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.perekaz.ingest.ArticleReader;
import dev.perekaz.text.Article;
import dev.perekaz.text.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What naming each block of the first seed costs in a fresh JVM, by Lingua with its 75 languages or
 * by us. No JMH: loading is what is measured, so each run needs a JVM of its own.
 *
 * <pre>
 * mvn -q -Pjmh process-test-classes
 * CP=target/classes:target/test-classes:$(cat target/jmh.classpath)
 * java -cp $CP dev.perekaz.langid.ColdNaming lingua
 * java -cp $CP dev.perekaz.langid.ColdNaming ours
 * </pre>
 */
public final class ColdNaming {
  private static final Path FIRST_SEED = Path.of("seeds/000_112a4c02cc763e7e.txt");

  private ColdNaming() {}

  public static void main(String[] arguments) throws Exception {
    Article article = new ArticleReader().read(FIRST_SEED).article();
    long start = System.nanoTime();
    Function<String, String> naming =
        arguments.length == 1 && arguments[0].equals("lingua") ? lingua() : ours();
    article.blocks().forEach(block -> System.out.println(naming.apply(article.textOf(block))));
    System.out.printf(Locale.ROOT, "%.2f s%n", (System.nanoTime() - start) / 1e9);
    Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .forEach(System.out::println);
  }

  private static Function<String, String> lingua() {
    LanguageDetector detector = LanguageDetectorBuilder.fromAllLanguages().build();
    return passage -> detector.detectLanguageOf(passage).toString();
  }

  private static Function<String, String> ours() {
    LanguageIdentifier identifier = new LanguageIdentifier();
    LanguageContext english = new LanguageContext(Lang.ENGLISH, Optional.empty());
    return passage -> identifier.identify(passage, english).language().englishName();
  }
}
