package dev.perekaz.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is needed of a folder in Hugging Face Optimum's layout, which often holds more. */
final class OptimumFiles {
  private static final Pattern ENCODER = Pattern.compile("encoder_model(.*)\\.onnx");

  /** Of several sizes of one network: the small one is nearly as good and several times as fast. */
  private static final List<String> PREFERRED = List.of("_quantized", "_int8", "", "_fp16");

  private static final List<String> NEEDED = List.of("config.json", "tokenizer.json");
  private static final List<String> USEFUL =
      List.of("generation_config.json", "tokenizer_config.json");

  private OptimumFiles() {}

  /**
   * The files to take; none if there is no such model among them.
   *
   * @throws CatalogException if there is one, but not all that belongs to it
   */
  static List<Path> in(FileGroup group) throws CatalogException {
    List<String> sizes = new ArrayList<>();
    for (Path file : group.ending(".onnx")) {
      Matcher name = ENCODER.matcher(FileGroup.unpackedName(file));
      if (name.matches()) {
        sizes.add(name.group(1));
      }
    }
    return sizes.isEmpty() ? List.of() : files(group, chosen(group, sizes));
  }

  private static String chosen(FileGroup group, List<String> sizes) throws CatalogException {
    List<String> whole =
        sizes.stream().filter(size -> group.file(decoder(size)).isPresent()).toList();
    return PREFERRED.stream()
        .filter(whole::contains)
        .findFirst()
        .or(() -> whole.stream().findFirst())
        .orElseThrow(
            () ->
                new CatalogException(
                    "%s holds an encoder, but no onnx/%s; export it with Optimum's merged decoder"
                        .formatted(group.folder(), decoder(sizes.get(0)))));
  }

  private static String decoder(String size) {
    return "decoder_model_merged" + size + ".onnx";
  }

  private static List<Path> files(FileGroup group, String size) throws CatalogException {
    List<Path> files = new ArrayList<>();
    group.file("encoder_model" + size + ".onnx").ifPresent(files::add);
    group.file(decoder(size)).ifPresent(files::add);
    for (String name : NEEDED) {
      Optional<Path> file = group.file(name);
      files.add(
          file.orElseThrow(
              () ->
                  new CatalogException(
                      "%s holds onnx/encoder_model%s.onnx, but no %s; copy the whole folder"
                          .formatted(group.folder(), size, name))));
    }
    USEFUL.forEach(name -> group.file(name).ifPresent(files::add));
    return files;
  }
}
