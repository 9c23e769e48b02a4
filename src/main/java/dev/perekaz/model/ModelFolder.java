package dev.perekaz.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that may hold a model, told by its content. */
record ModelFolder(Path path) {
  private static final Pattern PAIR =
      Pattern.compile("(?:^|[-_./])([a-z]{2,3})-([a-z]{2,3})(?:$|[-_./])");
  private static final String DESCRIPTION = "model.json";

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

  private Optional<ModelCard.Format> format() {
    if (has("model*.bin") && has("*vocab*.{spm,fsv}")) {
      return Optional.of(ModelCard.Format.FIREFOX);
    }
    return has("tokenizer.json") && has("config.json") && has("onnx/encoder_model*.onnx")
        ? Optional.of(ModelCard.Format.OPTIMUM)
        : Optional.empty();
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
    JsonNode json = description();
    List<Lang> from = languages(json.path("from"), id, 1);
    List<Lang> to = languages(json.path("to"), id, 2);
    if (from.isEmpty() || to.isEmpty()) {
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
        json.path("name").asText(id),
        json.path("licence").asText("unknown"));
  }

  private JsonNode description() throws ModelFormatException {
    Path file = path.resolve(DESCRIPTION);
    try {
      return Files.exists(file)
          ? new ObjectMapper().readTree(file.toFile())
          : new ObjectMapper().createObjectNode();
    } catch (IOException e) {
      throw new ModelFormatException(file, "is no JSON: " + e.getMessage(), e);
    }
  }

  /** What the description says, or else what the folder's name does: {@code uk-en}. */
  private static List<Lang> languages(JsonNode said, String id, int side) {
    List<Lang> languages = new ArrayList<>();
    said.forEach(tag -> languages.add(new Lang(tag.asText())));
    Matcher name = PAIR.matcher(id);
    if (languages.isEmpty() && name.find()) {
      languages.add(new Lang(name.group(side)));
    }
    return languages;
  }
}
