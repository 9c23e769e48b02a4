package dev.perekaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  @TempDir private Path root;

  private Path student(String folder, String name) throws IOException {
    Path path = Files.createDirectories(root.resolve(folder));
    Files.createFile(path.resolve("model.%s.intgemm.alphas.bin".formatted(name)));
    Files.createFile(path.resolve("vocab.%s.spm".formatted(name)));
    return path;
  }

  private ModelStore store() {
    return new ModelStore(List.of(root));
  }

  @Test
  void listsTheBundledModels() {
    assertThat(new ModelStore(List.of(Models.BUNDLED)).list())
        .extracting(ModelCard::id)
        .contains("pt-en", "zle-en");
  }

  @Test
  void oneModelMayReadTwoLanguages() {
    ModelStore store = new ModelStore(List.of(Models.BUNDLED));

    assertThat(store.find(Models.intoEnglish("uk")))
        .isEqualTo(store.find(Models.intoEnglish("ru")));
  }

  @Test
  void theFolderSaysTheLanguagesWhereNothingElseDoes() throws IOException {
    student("mozilla-de-en", "deen");

    ModelCard card = store().find(Models.intoEnglish("de")).orElseThrow();

    assertThat(card.format()).isEqualTo(ModelCard.Format.FIREFOX);
    assertThat(card.licence()).isEqualTo("unknown");
  }

  @Test
  void inAnOpusModelsNameMtIsNotMaltese() throws IOException {
    student("opus-mt-uk-en", "x");
    student("opus-mt-tc-big-fi-en", "x");

    assertThat(store().find(Models.intoEnglish("uk"))).isPresent();
    assertThat(store().find(Models.intoEnglish("fi"))).isPresent();
  }

  @Test
  void theFileNamesSayTheLanguagesWhereTheFolderDoesNot() throws IOException {
    student("firefox", "fren");

    assertThat(store().find(Models.intoEnglish("fr"))).map(ModelCard::id).contains("firefox");
  }

  @Test
  void aFamilyOfLanguagesIsAllOfThem() throws IOException {
    student("firefox", "zleen");

    assertThat(store().find(Models.intoEnglish("uk"))).isPresent();
    assertThat(store().find(Models.intoEnglish("ru"))).isPresent();
  }

  @Test
  void theDescriptionOutdoesTheNames() throws IOException {
    Files.writeString(
        student("de-en", "deen").resolve("model.json"), "{\"from\": [\"nl\"], \"to\": [\"en\"]}");

    assertThat(store().find(Models.intoEnglish("nl"))).isPresent();
    assertThat(store().find(Models.intoEnglish("de"))).isEmpty();
  }

  @Test
  void aRegionOrScriptIsNoOtherLanguage() throws IOException {
    student("pt-en", "pten");

    assertThat(store().find(new LanguagePair(new Lang("pt-BR"), new Lang("en-GB")))).isPresent();
  }

  @Test
  void theFirstFolderWins() throws IOException {
    student("one/pt-en", "pten");
    student("two/pt-en", "pten");
    ModelStore store = new ModelStore(List.of(root.resolve("two"), root.resolve("one")));

    assertThat(store.list())
        .extracting(ModelCard::folder)
        .containsExactly(root.resolve("two/pt-en"));
  }

  @Test
  void aRootMayBeAModelItself() throws IOException {
    Path model = student("pt-en", "pten");

    assertThat(new ModelStore(List.of(model)).find(Models.intoEnglish("pt"))).isPresent();
  }

  @Test
  void aMissingFolderIsNamed() {
    ModelStore store = new ModelStore(List.of(root.resolve("nosuch")));

    assertThat(store.list()).isEmpty();
    assertThat(store.complaints()).singleElement().asString().contains("nosuch does not exist");
  }

  @Test
  void aFileIsNoFolderOfModels() throws IOException {
    Path file = Files.createFile(root.resolve("models"));

    assertThat(new ModelStore(List.of(file)).complaints())
        .singleElement()
        .asString()
        .contains("is no folder");
  }

  @Test
  void aDamagedDescriptionHidesNoOtherModel() throws IOException {
    Files.writeString(student("de-en", "deen").resolve("model.json"), "{");
    student("pt-en", "pten");

    assertThat(store().list()).extracting(ModelCard::id).containsExactly("pt-en");
    assertThat(store().complaints()).singleElement().asString().contains("de-en", "model.json");
  }

  @Test
  void aDescriptionMayHoldMoreThanIsRead() throws IOException {
    Files.writeString(
        student("x", "y").resolve("model.json"),
        """
        {"quality": {"from": ["nl"], "values": [1, {"a": [2]}]}, "size": 17, "name": "Student",
         "from": "de", "to": ["en", null]}
        """);

    ModelCard card = store().find(Models.intoEnglish("de")).orElseThrow();

    assertThat(card.name()).isEqualTo("Student");
    assertThat(card.from()).hasSize(1);
  }

  @Test
  void aDescriptionThatIsNoObjectIsAComplaint() throws IOException {
    Files.writeString(student("x", "y").resolve("model.json"), "[]");

    assertThat(store().complaints()).singleElement().asString().contains("is no JSON object");
  }

  @Test
  void aTagThatIsNoneIsAComplaint() throws IOException {
    Files.writeString(
        student("x", "y").resolve("model.json"), "{\"from\": [\"??\"], \"to\": [\"en\"]}");

    assertThat(store().complaints()).singleElement().asString().contains("model.json", "??");
  }

  @Test
  void aFolderThatIsAlmostAModelSaysWhatIsMissing() throws IOException {
    Files.delete(student("pt-en", "pten").resolve("vocab.pten.spm"));

    assertThat(store().list()).isEmpty();
    assertThat(store().complaints()).singleElement().asString().contains("pt-en", "vocab*.spm");
  }

  @Test
  void otherFoldersAreLeftAlone() throws IOException {
    Files.writeString(Files.createDirectories(root.resolve("notes")).resolve("a.txt"), "a");

    assertThat(store().complaints()).isEmpty();
  }

  @Test
  void theRevisionFollowsTheFiles() throws IOException {
    Path model = student("pt-en", "pten");
    String before = store().list().get(0).revision();
    Files.writeString(model.resolve("vocab.pten.spm"), "other");

    assertThat(store().list().get(0).revision()).isNotEqualTo(before).matches("[0-9a-f]{12}");
  }
}
