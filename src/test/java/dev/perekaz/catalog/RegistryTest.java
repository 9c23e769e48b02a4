package dev.perekaz.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perekaz.model.Quality;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read in registries of the true shape, and what is chosen. */
class RegistryTest {
  private static final Path SAMPLES = Path.of("src/test/resources/catalog");
  private static final URI MOZILLA =
      URI.create("https://storage.example.org/bucket/db/models.json");
  private static final URI SETTINGS =
      URI.create("https://settings.example.org/v1/buckets/main/collections/models/records");
  private static final URI ATTACHMENTS = URI.create("https://attachments.example.org/");
  private static final Wish PRERELEASE = new Wish(Optional.empty(), true);

  private static JsonNode sample(String name) throws IOException {
    return new ObjectMapper().readTree(SAMPLES.resolve(name).toFile());
  }

  private static Registry mozilla(String name) throws IOException {
    return MozillaRegistry.read(MOZILLA, sample(name), Optional.empty());
  }

  private static Registry settings(String name) throws IOException {
    return RemoteSettings.read(SETTINGS, sample(name)).registry(ATTACHMENTS);
  }

  private static LanguagePair pair(String from, String to) {
    return new LanguagePair(new Lang(from), new Lang(to));
  }

  private static Wish architecture(String name) {
    return new Wish(Optional.of(name), false);
  }

  @Test
  void readsAnEntry() throws Exception {
    RegistryEntry entry = mozilla("models.json").choose(pair("uk", "en"), architecture("tiny"));

    assertThat(entry.id()).isEqualTo("uk-en-tiny");
    assertThat(entry.status()).isEqualTo(ReleaseStatus.RELEASED);
    assertThat(entry.version()).isEqualTo("spring-2024_AAAA");
    assertThat(entry.quality()).map(Quality::toString).contains("COMET-22 84.4 on flores200-plus");
    assertThat(entry.model().name()).isEqualTo("model.uken.intgemm.alphas.bin");
    assertThat(entry.model().address())
        .hasToString(
            "https://storage.example.org/bucket/models/uk-en/spring-2024_AAAA/exported/"
                + "model.uken.intgemm.alphas.bin.gz");
    assertThat(entry.model().size()).hasValue(17_141_051);
    assertThat(entry.model().hash()).contains(new Sha256("a".repeat(64)));
  }

  @Test
  void theShortlistIsNotFetched() throws Exception {
    assertThat(mozilla("models.json").choose(pair("uk", "en"), Wish.RELEASED).files())
        .extracting(RemoteFile::role)
        .containsExactly(FileRole.VOCABULARY, FileRole.MODEL);
  }

  @Test
  void aVocabularyForEachSideIsFetched() throws Exception {
    assertThat(mozilla("models.json").choose(pair("en", "zh"), Wish.RELEASED).files())
        .extracting(RemoteFile::role)
        .containsExactly(FileRole.TARGET_VOCABULARY, FileRole.SOURCE_VOCABULARY, FileRole.MODEL);
  }

  @ParameterizedTest
  @CsvSource({
    "uk, en, false, uk-en-base-memory",
    "uk, en, true, uk-en-base",
    // The Android model is better by a hair, and not meant for a desktop.
    "ja, en, false, ja-en-base",
    "ja, en, true, ja-en-base",
    "sr, en, true, sr-en-tiny",
    "en, zh, false, en-zh-base",
    "en, zh-Hans, false, en-zh-base",
    "en, zh-Hant, false, en-zh-hant-base",
  })
  void choosesTheBestThatIsAllowed(String from, String to, boolean prerelease, String id)
      throws Exception {
    Wish wish = prerelease ? PRERELEASE : Wish.RELEASED;

    assertThat(mozilla("models.json").choose(pair(from, to), wish).id()).isEqualTo(id);
  }

  @Test
  void theAndroidModelIsTakenIfItsArchitectureIsAskedFor() throws Exception {
    assertThat(mozilla("models.json").choose(pair("ja", "en"), architecture("base-memory")).id())
        .isEqualTo("ja-en-base-memory");
  }

  @Test
  void whatIsNotReleasedIsOnlyOffered() throws Exception {
    Registry registry = mozilla("models.json");

    assertThatThrownBy(() -> registry.choose(pair("sr", "en"), Wish.RELEASED))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("only tiny (not released)")
        .hasMessageContaining("--prerelease");
    assertThatThrownBy(() -> registry.choose(pair("uk", "en"), architecture("huge")))
        .hasMessageContaining("tiny (released), base-memory (released), base (nightly)");
  }

  @Test
  void aPairThatIsNotThereSaysWhatWouldHelp() throws Exception {
    Registry registry = mozilla("models.json");

    assertThatThrownBy(() -> registry.choose(pair("kk", "en"), Wish.RELEASED))
        .hasMessageContaining("no model kk-en")
        .hasMessageContaining("models list --available");
    assertThatThrownBy(() -> registry.choose(pair("uk", "fr"), Wish.RELEASED))
        .hasMessageContaining("pull uk-en and en-fr");
  }

  @Test
  void aMirrorHasTheFiles() throws Exception {
    Registry registry =
        MozillaRegistry.read(
            MOZILLA, sample("models.json"), Optional.of(URI.create("http://mirror.lan/x/")));

    assertThat(registry.choose(pair("uk", "en"), Wish.RELEASED).model().address())
        .hasToString(
            "http://mirror.lan/x/models/uk-en/next26_BBBB/exported/"
                + "model.uken.intgemm.alphas.bin.gz");
  }

  @Test
  void whatMayDoHarmIsLeftOutAndHidesNothing() throws Exception {
    Registry registry = mozilla("hostile-models.json");

    assertThat(registry.entries())
        .singleElement()
        .extracting(RegistryEntry::id)
        .isEqualTo("uk-en-tiny");
    assertThat(registry.complaints())
        .hasSize(sample("hostile-models.json").path("models").path("uk-en").size() - 1)
        .allSatisfy(line -> assertThat(line).contains("uk-en is left out: "));
    assertThat(registry.complaints().get(0)).contains("../../secrets", "may lead out");
  }

  @Test
  void anEncryptedRegistryCannotSendToFilesThatAreNot() throws Exception {
    JsonNode plain = new ObjectMapper().readTree("{\"baseUrl\": \"http://x.org\", \"models\": {}}");

    assertThatThrownBy(() -> MozillaRegistry.read(MOZILLA, plain, Optional.empty()))
        .hasMessageContaining("is encrypted");
  }

  @Test
  void theModelsHashJoinsTheTwoRegistries() throws Exception {
    RemoteSettings known = RemoteSettings.read(SETTINGS, sample("records-v2.json"));

    RegistryEntry ukrainian =
        known.complete(mozilla("models.json").choose(pair("uk", "en"), Wish.RELEASED));
    RegistryEntry chinese =
        known.complete(mozilla("models.json").choose(pair("en", "zh"), Wish.RELEASED));

    // Not the 8…8 of the older version.
    assertThat(ukrainian.files().get(0).hash()).contains(new Sha256("5".repeat(64)));
    assertThat(ukrainian.files().get(0).size()).hasValue(812_889);
    // zh here, zh-Hans there.
    assertThat(chinese.files().get(0).hash()).contains(new Sha256("4".repeat(64)));
    assertThat(chinese.files().get(1).hash()).contains(new Sha256("3".repeat(64)));
  }

  @Test
  void aModelThatTheOtherRegistryDoesNotKnowStaysAsItWas() throws Exception {
    RegistryEntry entry = mozilla("models.json").choose(pair("be", "en"), Wish.RELEASED);

    assertThat(RemoteSettings.read(SETTINGS, sample("records-v2.json")).complete(entry))
        .isEqualTo(entry);
  }

  @Test
  void theNewestVersionTakesNoVocabularyFromAnOlderOne() throws Exception {
    RegistryEntry entry = settings("records-v1.json").choose(pair("uk", "en"), Wish.RELEASED);

    assertThat(entry.version()).isEqualTo("2.1");
    assertThat(entry.files())
        .extracting(RemoteFile::name)
        .containsExactly("trgvocab.uken.spm", "srcvocab.uken.spm", "model.uken.intgemm.alphas.bin");
    assertThat(entry.files()).allSatisfy(file -> assertThat(file.hash()).isPresent());
  }

  @Test
  void anEarlyVersionComesBeforeTheFinishedOne() throws Exception {
    assertThat(settings("records-v1.json").choose(pair("de", "en"), Wish.RELEASED).version())
        .isEqualTo("2.0");
  }

  @Test
  void theHigherVersionForAndroidIsNotTaken() throws Exception {
    assertThat(settings("records-v1.json").choose(pair("ja", "en"), PRERELEASE).version())
        .isEqualTo("2.0");
  }

  @Test
  void nightlyRecordsArePrereleases() throws Exception {
    Registry registry = settings("records-v1.json");

    assertThatThrownBy(() -> registry.choose(pair("be", "en"), Wish.RELEASED))
        .hasMessageContaining("nightly");
    assertThat(registry.choose(pair("be", "en"), PRERELEASE).version()).isEqualTo("2.0a1");
  }

  @Test
  void recordsForOthersAndHalfModelsAreLeftOut() throws Exception {
    Registry registry = settings("records-v1.json");

    assertThat(registry.entries())
        .noneMatch(entry -> entry.id().startsWith("fr") || entry.id().startsWith("es"));
    assertThat(registry.complaints())
        .anySatisfy(line -> assertThat(line).contains("es-en", "no model"))
        .anySatisfy(line -> assertThat(line).contains("\"two\" is no version"));
  }

  @Test
  void whatIsPackedByZstdIsNamed() throws Exception {
    assertThat(settings("records-v2.json").complaints())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("zstd"));
  }
}
