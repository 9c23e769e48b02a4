package dev.perekaz.summary;

import dev.perekaz.summary.Morphology.Clitics;
import java.util.Set;
import org.apache.lucene.analysis.bg.BulgarianStemmer;
import org.apache.lucene.analysis.cz.CzechStemmer;
import org.apache.lucene.analysis.fa.PersianStemmer;
import org.apache.lucene.analysis.lv.LatvianStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Lucene's stop words and the stemmers that it brings. Its analyzers are passed by: they take 0.3 s
 * to load and say the same.
 */
final class Morphologies {
  private static final String UKRAINIAN = "/ua/net/nlp/ukrainian.dict";
  private static final String POLISH = "/morfologik/stemming/polish/polish.dict";

  private Morphologies() {}

  /** For a primary language subtag; without stop words and stems where the library has none. */
  static Morphology forLanguage(String primary) {
    return switch (primary) {
      case "ar" -> new Morphology(listed("ar"), Stemmers.snowball(ArabicStemmer::new));
      case "be" -> new Morphology(own("be"), Stemmers::none);
      case "bg" -> new Morphology(listed("bg"), Stemmers.inPlace(new BulgarianStemmer()::stem));
      case "ca" ->
          new Morphology(listed("ca"), Clitics.BEFORE, Stemmers.snowball(CatalanStemmer::new));
      case "cs" -> new Morphology(listed("cz"), Stemmers.inPlace(new CzechStemmer()::stem));
      case "da" -> new Morphology(snowball("danish"), Stemmers.snowball(DanishStemmer::new));
      case "de" -> new Morphology(snowball("german"), Stemmers.snowball(GermanStemmer::new));
      case "el" -> new Morphology(listed("el"), Stemmers.snowball(GreekStemmer::new));
      case "en" ->
          new Morphology(
              snowball("english"), Clitics.BEHIND, Stemmers.snowball(EnglishStemmer::new));
      case "es" -> new Morphology(snowball("spanish"), Stemmers.snowball(SpanishStemmer::new));
      case "et" -> new Morphology(listed("et"), Stemmers.snowball(EstonianStemmer::new));
      case "eu" -> new Morphology(listed("eu"), Stemmers.snowball(BasqueStemmer::new));
      case "fa" -> new Morphology(listed("fa"), Stemmers.inPlace(new PersianStemmer()::stem));
      case "fi" -> new Morphology(snowball("finnish"), Stemmers.snowball(FinnishStemmer::new));
      case "fr" ->
          new Morphology(snowball("french"), Clitics.BEFORE, Stemmers.snowball(FrenchStemmer::new));
      case "ga" ->
          new Morphology(listed("ga"), Clitics.BEFORE, Stemmers.snowball(IrishStemmer::new));
      case "hi" -> new Morphology(listed("hi"), Stemmers.snowball(HindiStemmer::new));
      case "hu" -> new Morphology(snowball("hungarian"), Stemmers.snowball(HungarianStemmer::new));
      case "hy" -> new Morphology(listed("hy"), Stemmers.snowball(ArmenianStemmer::new));
      case "id" -> new Morphology(listed("id"), Stemmers.snowball(IndonesianStemmer::new));
      case "it" ->
          new Morphology(
              snowball("italian"), Clitics.BEFORE, Stemmers.snowball(ItalianStemmer::new));
      case "lt" -> new Morphology(listed("lt"), Stemmers.snowball(LithuanianStemmer::new));
      case "lv" -> new Morphology(listed("lv"), Stemmers.inPlace(new LatvianStemmer()::stem));
      case "nb", "nn", "no" ->
          new Morphology(snowball("norwegian"), Stemmers.snowball(NorwegianStemmer::new));
      case "nl" -> new Morphology(snowball("dutch"), Stemmers.snowball(DutchStemmer::new));
      case "pl" -> new Morphology(own("pl"), Stemmers.dictionary(POLISH));
      case "pt" ->
          new Morphology(snowball("portuguese"), Stemmers.snowball(PortugueseStemmer::new));
      case "ro" -> new Morphology(listed("ro"), Stemmers.snowball(RomanianStemmer::new));
      case "ru" -> new Morphology(snowball("russian"), Stemmers.snowball(RussianStemmer::new));
      case "sr" -> new Morphology(listed("sr"), Stemmers.snowball(SerbianStemmer::new));
      case "sv" -> new Morphology(snowball("swedish"), Stemmers.snowball(SwedishStemmer::new));
      case "tr" ->
          new Morphology(listed("tr"), Clitics.BEHIND, Stemmers.snowball(TurkishStemmer::new));
      case "uk" -> new Morphology(listed("uk"), Stemmers.dictionary(UKRAINIAN));
      default -> new Morphology(Set.of(), Stemmers::none);
    };
  }

  private static Set<String> snowball(String name) {
    return WordList.words("/org/apache/lucene/analysis/snowball/%s_stop.txt".formatted(name));
  }

  private static Set<String> listed(String folder) {
    return WordList.words("/org/apache/lucene/analysis/%s/stopwords.txt".formatted(folder));
  }

  private static Set<String> own(String primary) {
    return WordList.words("stopwords/%s.txt".formatted(primary));
  }
}
