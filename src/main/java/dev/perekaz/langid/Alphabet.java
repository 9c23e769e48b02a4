package dev.perekaz.langid;

import java.util.Map;

/** The letters that languages write with beyond, or out of, those of their script. */
final class Alphabet {
  private static final Map<String, String> LATIN_MARKED =
      Map.ofEntries(
          Map.entry("en", ""),
          Map.entry("de", "äöüß"),
          Map.entry("fr", "àâæçéèêëîïôœùûüÿ"),
          Map.entry("es", "áéíñóúüºª"),
          Map.entry("it", "àèéìíîòóùúºª"),
          Map.entry("pt", "áâãàçéêíóôõúüºª"),
          Map.entry("pl", "ąćęłńóśźż"),
          Map.entry("nl", "ëïéèöüá"),
          Map.entry("cs", "áčďéěíňóřšťúůýž"),
          Map.entry("ro", "ăâîșşțţ"),
          Map.entry("sv", "åäöé"),
          Map.entry("tr", "çğıöşüâîû"));

  /** Common to the Cyrillic alphabets below; an apostrophe inside a word counts as a letter. */
  private static final String CYRILLIC = "абвгджзклмнопрстуфхцч";

  private static final Map<String, String> CYRILLIC_OWN =
      Map.of(
          "uk", "еиіїєґйщшьюя'",
          "ru", "ёеийщшъыьэюя",
          "be", "ёейіўшыьэюя'",
          "bg", "еийщшъьюяѝ",
          "sr", "еиђјљњћџш",
          "mk", "еиѓѕјљњќџшѐѝ");

  private static final Map<String, String> ARABIC_NOT =
      Map.of("ar", "پچژگکیٹڈڑےںھہ", "fa", "ٹڈڑےںھہيكة", "ur", "يكة");

  private Alphabet() {}

  /**
   * Whether {@code language} writes with {@code letter}.
   *
   * @param letter in lower case, of the script that the language is written in
   */
  static boolean has(String language, int letter) {
    String cyrillic = CYRILLIC_OWN.get(language);
    if (cyrillic != null) {
      return CYRILLIC.indexOf(letter) >= 0 || cyrillic.indexOf(letter) >= 0;
    }
    String arabicNot = ARABIC_NOT.get(language);
    if (arabicNot != null) {
      return arabicNot.indexOf(letter) < 0;
    }
    String marked = LATIN_MARKED.get(language);
    return marked == null || letter < 0x80 || marked.indexOf(letter) >= 0;
  }
}
