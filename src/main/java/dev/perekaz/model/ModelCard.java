package dev.perekaz.model;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a model says of itself.
 *
 * @param id the folder's name
 * @param from languages that it reads
 * @param to languages that it writes; none for an encoder
 */
public record ModelCard(
    String id, Path folder, Format format, List<Lang> from, List<Lang> to, ModelFacts facts) {
  /** Hexadecimal digits of a revision. */
  private static final int REVISION = 12;

  /** How the folder is laid out. */
  public enum Format {
    /** Marian's {@code .bin} and SentencePiece's {@code .spm}, as Firefox Translations has them. */
    FIREFOX,
    /** Hugging Face Optimum's ONNX export. */
    OPTIMUM,
    /** A sentence encoder: {@code model.onnx} with its {@code tokenizer.json}. */
    ENCODER
  }

  public ModelCard {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  public String name() {
    return facts.name();
  }

  public String licence() {
    return facts.licence();
  }

  /** Whether it translates; else it is a sentence encoder. */
  public boolean isTranslator() {
    return format != Format.ENCODER;
  }

  /** The published figures for a pair of languages. */
  public List<Quality> qualities(LanguagePair languages) {
    return facts.qualities().stream().filter(quality -> quality.isOf(languages)).toList();
  }

  /** Every pair of languages that the model has. */
  public List<LanguagePair> pairs() {
    return from.stream()
        .flatMap(source -> to.stream().map(target -> new LanguagePair(source, target)))
        .toList();
  }

  /** The bytes of its files; 0 for those that cannot be asked. */
  public long size() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** Whether the model translates between the two, whatever their script or region. */
  public boolean translates(LanguagePair pair) {
    return from.stream().anyMatch(pair.from()::sameLanguage)
        && to.stream().anyMatch(pair.to()::sameLanguage);
  }

  /**
   * What tells this version of the model's files from any other: a hash over all of them. Reads
   * them, so ask once.
   */
  public String revision() {
    try (Stream<Path> files = Files.walk(folder)) {
      MessageDigest hash = Sha256.digest();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        hash.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        hash.update(Files.readAllBytes(file));
      }
      return Sha256.of(hash).hex().substring(0, REVISION);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " can no longer be read", e);
    }
  }
}
