package dev.perekaz.model;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a model says of itself.
 *
 * @param id the folder's name
 * @param from languages that it reads
 * @param to languages that it writes
 */
public record ModelCard(
    String id,
    Path folder,
    Format format,
    List<Lang> from,
    List<Lang> to,
    String name,
    String licence) {
  /** How the folder is laid out. */
  public enum Format {
    /** Marian's {@code .bin} and SentencePiece's {@code .spm}, as Firefox Translations has them. */
    FIREFOX,
    /** Hugging Face Optimum's ONNX export. */
    OPTIMUM
  }

  public ModelCard {
    from = List.copyOf(from);
    to = List.copyOf(to);
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
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        hash.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        hash.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(hash.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " can no longer be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
