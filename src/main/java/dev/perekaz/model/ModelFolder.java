package dev.perekaz.model;

import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that may hold a model, told by its content. */
record ModelFolder(Path path) {
  private static final Pattern PAIR =
      Pattern.compile("(?:^|[-_./])([a-z]{2,3})-([a-z]{2,3})(?:$|[-_./])");

  /** {@code opus-mt-uk-en}: mt is machine translation there, not Maltese. */
  private static final Pattern OPUS = Pattern.compile("^opus-mt-(tc-)?((base|big|tiny)-)?");

  /** {@code model.deen.intgemm.alphas.bin}; zle, in the first place, is East Slavic (ISO 639-5). */
  private static final Pattern FILE = Pattern.compile("model\\.(zle|[a-z]{2})([a-z]{2})\\..*");

  private static final Map<String, List<String>> FAMILIES = Map.of("zle", List.of("uk", "ru"));
  private static final String ENCODER = "onnx/encoder_model*.onnx";
  private static final String DESCRIPTION = "model.json";

  /** A sentence encoder's network. */
  static final String GRAPH = "model.onnx";

  static final String TOKENIZER = "tokenizer.json";

  /**
   * The card of the model in here, if there is one.
   *
   * @throws ModelFormatException if its description is damaged, or no languages can be told
   */
  Optional<ModelCard> card() throws ModelFormatException {
    Optional<ModelCard.Format> format = format();
    return format.isPresent() ? Optional.of(describe(format.get())) : Optional.empty();
  }

  /**
   * The one file that fits a pattern such as {@code model*.bin}.
   *
   * @throws ModelFormatException if there is none, or more than one
   */
  Path only(String pattern) throws ModelFormatException {
    List<Path> found = matching(pattern);
    if (found.size() != 1) {
      throw new ModelFormatException(
          path,
          "has %d files %s, not one: %s"
              .formatted(found.size(), pattern, found.stream().map(Path::getFileName).toList()));
    }
    return found.get(0);
  }

  boolean has(String pattern) {
    return !matching(pattern).isEmpty();
  }

  private Optional<ModelCard.Format> format() throws ModelFormatException {
    if (has("model*.bin")) {
      if (!has("*vocab*.{spm,fsv}")) {
        throw missing("model*.bin", "vocab*.spm, nor srcvocab*.spm and trgvocab*.spm");
      }
      return Optional.of(ModelCard.Format.FIREFOX);
    }
    if (has(ENCODER)) {
      for (String file : List.of("config.json", TOKENIZER)) {
        if (!has(file)) {
          throw missing(ENCODER, file);
        }
      }
      return Optional.of(ModelCard.Format.OPTIMUM);
    }
    if (has(GRAPH)) {
      if (!has(TOKENIZER)) {
        throw missing(GRAPH, TOKENIZER);
      }
      return Optional.of(ModelCard.Format.ENCODER);
    }
    return Optional.empty();
  }

  private ModelFormatException missing(String there, String lacking) {
    return new ModelFormatException(
        path, "has %s, but no %s; copy the whole model".formatted(there, lacking));
  }

  private List<Path> matching(String pattern) {
    Path folder = path.resolve(pattern).getParent();
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + Path.of(pattern).getFileName());
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> matcher.matches(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private ModelCard describe(ModelCard.Format format) throws ModelFormatException {
    String id = String.valueOf(path.getFileName());
    ModelDescription said = ModelDescription.read(path.resolve(DESCRIPTION));
    boolean encoder = format == ModelCard.Format.ENCODER;
    List<Lang> from = languages(said, encoder ? "languages" : "from", id, 1);
    List<Lang> to = encoder ? List.of() : languages(said, "to", id, 2);
    if (encoder && from.isEmpty()) {
      throw new ModelFormatException(
          path, "does not say which languages it knows; add a model.json with \"languages\"");
    }
    if (!encoder && (from.isEmpty() || to.isEmpty())) {
      throw new ModelFormatException(
          path,
          "does not say which languages it translates; name the folder like uk-en, or add a"
              + " model.json with \"from\" and \"to\"");
    }
    return new ModelCard(
        id,
        path,
        format,
        from,
        to,
        new ModelFacts(
            said.first("name").orElse(id),
            said.first("version").orElse(""),
            said.first("licence").orElse("unknown"),
            said.first("source").orElse("put here by hand"),
            said.first("architecture").orElse(format.name().toLowerCase(Locale.ROOT)),
            said.qualities()));
  }

  /** What the description says, or else the folder's name, or else the model file's. */
  private List<Lang> languages(ModelDescription description, String field, String id, int side)
      throws ModelFormatException {
    List<String> said = description.all(field);
    List<String> tags = said.isEmpty() ? fromNames(id, side) : said;
    try {
      return tags.stream().map(Lang::new).toList();
    } catch (IllegalArgumentException e) {
      throw new ModelFormatException(path.resolve(DESCRIPTION), field + ": " + e.getMessage(), e);
    }
  }

  private List<String> fromNames(String id, int side) {
    Matcher folder = PAIR.matcher(OPUS.matcher(id).replaceFirst(""));
    if (folder.find()) {
      return family(folder.group(side));
    }
    return matching("model*.bin").stream()
        .map(file -> FILE.matcher(file.getFileName().toString()))
        .filter(Matcher::matches)
        .flatMap(file -> family(file.group(side)).stream())
        .toList();
  }

  private static List<String> family(String code) {
    return FAMILIES.getOrDefault(code, List.of(code));
  }
}
