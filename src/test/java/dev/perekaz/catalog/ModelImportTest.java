package dev.perekaz.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.model.Quality;
import dev.perekaz.text.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models from files: the bundled one in every shape that people have them in. */
class ModelImportTest {
  private static final Path BUNDLED = Path.of("models/pt-en");
  private static final String MODEL = TestRegistry.MODEL;
  private static final String VOCABULARY = TestRegistry.VOCABULARY;

  @TempDir private Path root;

  private Path models() {
    return root.resolve("models");
  }

  private Path stick() throws IOException {
    return Files.createDirectories(root.resolve("stick"));
  }

  private List<ModelImport.Imported> importAll(ImportWish wish, Path... paths)
      throws CatalogException {
    return new ModelImport(models(), Progress.NONE).run(List.of(paths), wish);
  }

  private ModelCard importOne(Path... paths) throws CatalogException {
    return card(importAll(ImportWish.NONE, paths));
  }

  private static ModelCard card(List<ModelImport.Imported> imported) {
    assertThat(imported).hasSize(1);
    assertThat(imported.get(0).trial().translation()).contains("human beings");
    return new ModelStore(List.of(imported.get(0).folder())).list().get(0);
  }

  private static Path put(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(FileGroup.folderOf(file));
    return Files.write(file, bytes);
  }

  private static byte[] bundled(String name) throws IOException {
    return Files.readAllBytes(BUNDLED.resolve(name));
  }

  /** The bundled model's two files in a folder, packed. */
  private static Path packed(Path folder) throws IOException {
    put(folder, MODEL + ".gz", Packed.gzip(bundled(MODEL)));
    put(folder, VOCABULARY + ".gz", Packed.gzip(bundled(VOCABULARY)));
    return folder;
  }

  private static Path plain(Path folder) throws IOException {
    put(folder, MODEL, bundled(MODEL));
    put(folder, VOCABULARY, bundled(VOCABULARY));
    return folder;
  }

  private void assertNothingCame() throws IOException {
    assertThat(new ModelStore(List.of(models())).list()).isEmpty();
    try (Stream<Path> left = Files.walk(models())) {
      assertThat(left.filter(Files::isRegularFile).map(Path::toString))
          .allMatch(file -> file.endsWith(".lock"));
    }
  }

  @Test
  void aFolderOfFirefoxFilesPackedOrNot() throws Exception {
    ModelCard card = importOne(packed(stick()));

    assertThat(card.id()).isEqualTo("pt-en-tiny");
    assertThat(card.folder().resolve(MODEL)).hasBinaryContent(bundled(MODEL));
    assertThat(card.from()).containsExactly(new Lang("pt"));
    assertThat(card.facts().kind()).isEqualTo("tiny");
    assertThat(card.facts().source()).startsWith("imported from ").endsWith("stick");
    assertThat(Verification.of(card.folder()).isSound()).isTrue();

    assertThat(importOne(plain(root.resolve("other"))).id()).isEqualTo("pt-en-tiny");
  }

  @Test
  void looseFilesAmongOthers() throws Exception {
    Path model = put(stick(), MODEL, bundled(MODEL));
    Path vocabulary = put(root.resolve("downloads"), VOCABULARY, bundled(VOCABULARY));
    put(stick(), "holiday.bin", Packed.random(1000));

    assertThat(importOne(model, vocabulary).id()).isEqualTo("pt-en-tiny");
  }

  @Test
  void theShortlistIsNoModel() throws Exception {
    byte[] shortlist = new byte[1000];
    byte[] magic = {(byte) 0xF5, 0x17, 0x34, 0x01, (byte) 0xD5, 0x48, 0x1A, (byte) 0xF1};
    System.arraycopy(magic, 0, shortlist, 0, magic.length);
    put(packed(stick()), "lex.50.50.pten.s2t.bin", shortlist);

    assertThat(importOne(stick()).folder()).isDirectoryNotContaining("glob:**/lex*");
  }

  @Test
  void aFolderOfTranslateLocally() throws Exception {
    Path folder = stick().resolve("pt-en-tiny-2");
    put(folder, "student.bin", bundled(MODEL));
    put(folder, "words.spm", bundled(VOCABULARY));
    put(folder, "unused.spm", new byte[] {1});
    put(
        folder,
        "config.intgemm8bitalpha.yml",
        """
        relative-paths: true
        models:
          - student.bin
        vocabs:
          - words.spm
          - words.spm
        shortlist:
            - lex.s2t.bin
            - false
        beam-size: 1
        """
            .getBytes(UTF_8));
    put(
        folder,
        "model_info.json",
        """
        {"modelName": "Portuguese-English tiny", "shortName": "pt-en-tiny", "type": "tiny",
         "src": "Portuguese", "trg": "English", "srcTags": {"pt": "Portuguese"}, "trgTag": "en",
         "version": 2, "API": 1, "repository": "Bergamot"}
        """
            .getBytes(UTF_8));

    ModelCard card = importOne(folder);

    assertThat(card.id()).isEqualTo("pt-en-tiny");
    assertThat(card.name()).isEqualTo("Portuguese-English tiny");
    assertThat(card.facts().version()).isEqualTo("2");
    assertThat(card.folder().resolve("vocab.spm")).hasBinaryContent(bundled(VOCABULARY));
  }

  @Test
  void aFolderOfMozillasTraining() throws Exception {
    put(
        packed(stick()),
        "metadata.json",
        """
        {"architecture": "tiny", "byteSize": 17140836, "flores": {"bleu": 47.8, "comet": 0.8866},
         "hash": "%s", "sourceLanguage": "pt", "targetLanguage": "en", "version": "1.1"}
        """
            .formatted(Packed.hash(bundled(MODEL)))
            .getBytes(UTF_8));

    ModelCard card = importOne(stick());

    assertThat(card.facts().qualities())
        .extracting(Quality::toString)
        .containsExactly("COMET-22 88.7 on FLORES dev", "BLEU 47.8 on FLORES dev");
    assertThat(InstalledFile.of(card.folder()))
        .filteredOn(InstalledFile::published)
        .extracting(InstalledFile::name)
        .containsExactly(MODEL);
  }

  @Test
  void anotherHashThanTheOneBesideItIsRefused() throws Exception {
    put(
        packed(stick()),
        "metadata.json",
        "{\"hash\": \"%s\"}".formatted("a".repeat(64)).getBytes(UTF_8));

    assertThatThrownBy(() -> importOne(stick())).hasMessageContaining("is damaged");
    assertNothingCame();
  }

  @Test
  void aVocabularyForEachSideAndAFolderWithItsDescription() throws Exception {
    List<ModelImport.Imported> imported = importAll(ImportWish.NONE, Path.of("models/zle-en"));

    ModelCard card = new ModelStore(List.of(models())).list().get(0);
    assertThat(imported).hasSize(1);
    assertThat(card.id()).isEqualTo("zle-en");
    assertThat(card.from()).containsExactly(Lang.UKRAINIAN, Lang.RUSSIAN);
    assertThat(card.name()).isEqualTo("Perekaz student, Ukrainian and Russian to English");
    assertThat(card.facts().qualities()).hasSize(4);
  }

  @Test
  void severalModelsInOneFolder() throws Exception {
    assertThat(importAll(ImportWish.NONE, Path.of("models")))
        .extracting(imported -> imported.folder().getFileName().toString())
        .containsExactly("pt-en-tiny", "zle-en");
  }

  @Test
  void anArchive() throws Exception {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    TarWriter.file(tar, "pt-en/" + MODEL, bundled(MODEL));
    TarWriter.file(tar, "pt-en/" + VOCABULARY, bundled(VOCABULARY));
    TarWriter.end(tar);

    assertThat(importOne(put(stick(), "pt-en.tar.gz", Packed.gzip(tar.toByteArray()))).id())
        .isEqualTo("pt-en-tiny");
    assertThat(importOne(put(stick(), "pt-en.tar", tar.toByteArray())).id())
        .isEqualTo("pt-en-tiny");
  }

  @Test
  void anArchiveThatLeadsOutOfItsFolderIsRefused() throws Exception {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    TarWriter.file(tar, "../../evil", new byte[] {1});
    TarWriter.end(tar);
    Path archive = put(stick(), "evil.tar", tar.toByteArray());

    assertThatThrownBy(() -> importOne(archive)).hasMessageContaining("leads out of the folder");
    assertNothingCame();
    assertThat(root.resolve("evil")).doesNotExist();
  }

  @Test
  void anOptimumFolder() throws Exception {
    List<ModelImport.Imported> imported =
        importAll(ImportWish.NONE, Path.of("src/test/resources/models/uk-en-start"));

    ModelCard card = new ModelStore(List.of(models())).list().get(0);
    assertThat(card.format()).isEqualTo(ModelCard.Format.OPTIMUM);
    assertThat(card.from()).containsExactly(Lang.UKRAINIAN);
    assertThat(imported.get(0).folder().getFileName()).hasToString("uk-en-optimum");
    assertThat(card.folder().resolve("onnx")).isDirectoryContaining("glob:**/encoder_model*");
  }

  @Test
  void ofSeveralSizesOfAnOptimumModelOneIsTaken() throws Exception {
    Path folder = stick().resolve("opus-mt-uk-en");
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/models/uk-en-start"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = Path.of("src/test/resources/models/uk-en-start").relativize(file);
        put(folder, name.toString(), Files.readAllBytes(file));
      }
    }
    put(folder, "onnx/encoder_model.onnx", new byte[] {1});
    put(folder, "onnx/decoder_model_merged.onnx", new byte[] {1});
    put(folder, "onnx/decoder_with_past_model.onnx", new byte[] {1});

    importAll(ImportWish.NONE, folder);

    assertThat(models().resolve("uk-en-optimum/onnx"))
        .isDirectoryNotContaining("glob:**/encoder_model.onnx");
  }

  @Test
  void thePersonsWordGoesBeforeTheFiles() throws Exception {
    ImportWish wish =
        new ImportWish(Optional.of("mine"), List.of(new Lang("pt-BR")), List.of(Lang.ENGLISH));

    ModelCard card = card(importAll(wish, packed(stick())));

    assertThat(card.id()).isEqualTo("mine");
    assertThat(card.from()).containsExactly(new Lang("pt-BR"));
  }

  @Test
  void languagesThatNothingSaysAreAskedFor() throws Exception {
    put(stick(), "model.bin", bundled(MODEL));
    put(stick(), "vocab.spm", bundled(VOCABULARY));

    assertThatThrownBy(() -> importOne(stick()))
        .hasMessageContaining("does not say which languages")
        .hasMessageContaining("--from and --to");

    ImportWish wish =
        new ImportWish(Optional.empty(), List.of(new Lang("pt")), List.of(Lang.ENGLISH));
    assertThat(card(importAll(wish, stick())).id()).isEqualTo("pt-en-tiny");
  }

  @Test
  void nothingToImportSaysWhatWasLookedFor() throws Exception {
    put(stick(), "model.uken.bin.zst", new byte[] {1});

    assertThatThrownBy(() -> importOne(stick()))
        .hasMessageContaining("Marian model (.bin)")
        .hasMessageContaining("Found: [model.uken.bin.zst]")
        .hasMessageContaining("zstd -d");
    assertThatThrownBy(() -> importOne(root.resolve("nosuch")))
        .hasMessageContaining("nosuch does not exist");
  }

  @Test
  void halfAModelSaysWhatIsMissing() throws Exception {
    Path model = put(stick(), MODEL, bundled(MODEL));

    assertThatThrownBy(() -> importOne(model)).hasMessageContaining("but no vocabulary");
    put(stick(), "model.other.bin", bundled(MODEL));
    put(stick(), VOCABULARY, bundled(VOCABULARY));
    assertThatThrownBy(() -> importOne(stick())).hasMessageContaining("more than one model");
    assertNothingCame();
  }

  @Test
  void aDamagedModelIsNotImportedAndWhatWasThereStays() throws Exception {
    importOne(packed(stick()));
    byte[] damaged = Arrays.copyOf(bundled(MODEL), 10_000_000);
    put(stick(), MODEL + ".gz", Packed.gzip(damaged));

    assertThatThrownBy(() -> importOne(stick())).isInstanceOf(CatalogException.class);
    assertThat(models().resolve("pt-en-tiny").resolve(MODEL)).hasBinaryContent(bundled(MODEL));
  }

  @Test
  void aBombIsStopped() throws Exception {
    packed(stick());
    put(stick(), VOCABULARY + ".gz", Packed.gzip(new byte[100_000_000]));

    assertThatThrownBy(() -> importOne(stick()))
        .hasMessageContaining("unpacks to more than 16,777,216 bytes");
    assertNothingCame();
  }
}
