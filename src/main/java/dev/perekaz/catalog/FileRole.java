package dev.perekaz.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file of a Firefox model is for. The lexical shortlist ({@code lex.*.bin}) is left out on
 * purpose: it makes an engine faster that computes all of the output layer, and the translation
 * worse and dependent on the sentences beside it; Firefox does not fetch it either.
 */
public enum FileRole {
  MODEL("model", "bin", 512 << 20),
  VOCABULARY("vocab", "spm", 16 << 20),
  SOURCE_VOCABULARY("srcvocab", "spm", 16 << 20),
  TARGET_VOCABULARY("trgvocab", "spm", 16 << 20);

  private final String word;
  private final String ending;
  private final Pattern name;
  private final long mostBytes;

  FileRole(String word, String ending, long mostBytes) {
    this.word = word;
    this.ending = ending;
    // No separators and no leading dots: a name from elsewhere becomes a file here.
    this.name = Pattern.compile(word + "(\\.[A-Za-z0-9_-]+){0,6}\\." + ending);
    this.mostBytes = mostBytes;
  }

  /** The role by the registries' word for it, such as {@code srcvocab}. */
  static Optional<FileRole> called(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }

  /** The role of a file by its name, such as {@code vocab.deen.spm}. */
  static Optional<FileRole> of(String fileName) {
    return Arrays.stream(values()).filter(role -> role.fits(fileName)).findFirst();
  }

  /** Whether {@code fileName} is one for this role, and harmless. */
  boolean fits(String fileName) {
    return fileName.length() <= 100 && name.matcher(fileName).matches();
  }

  /** The file's own name where it is one for this role, or else the plainest there is. */
  String nameFor(String fileName) {
    return fits(fileName) ? fileName : word + "." + ending;
  }

  /** No real file is larger. */
  long mostBytes() {
    return mostBytes;
  }
}
