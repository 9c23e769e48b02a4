package dev.perekaz.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.catalog.FileServer.Mischief;
import dev.perekaz.model.ModelCard;
import dev.perekaz.model.ModelStore;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Sha256;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled model comes from a registry on this machine, which does not always behave. */
class PullTest {
  private static final LanguagePair PT_EN = new LanguagePair(new Lang("pt"), Lang.ENGLISH);

  @TempDir private Path models;
  private final TestRegistry registry = new TestRegistry();
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());

  private final Progress progress =
      new Progress() {
        @Override
        public void moved(String file, long bytes, OptionalLong total) {}

        @Override
        public void said(String line) {
          said.add(line);
        }
      };

  @AfterEach
  void stop() {
    registry.close();
  }

  private static Web web() {
    EnvironmentProxies proxies = new EnvironmentProxies(ProxySelector.of(null), Map.of());
    return new Web(proxies, Duration.ofSeconds(5));
  }

  private static Retry retry() {
    return new Retry(3, Duration.ofMillis(5));
  }

  private Pull.Outcome pull() throws CatalogException {
    return pull(registry.registry(), Optional.of(registry.settings()));
  }

  private Pull.Outcome pull(URI address, Optional<URI> hashes) throws CatalogException {
    Registries registries = new Registries(web(), retry(), progress);
    Registry offered = registries.read(address, Optional.empty());
    RegistryEntry entry = offered.choose(PT_EN, Wish.RELEASED);
    RegistryEntry known =
        hashes.map(settings -> registries.withHashes(entry, settings)).orElse(entry);
    return new Pull(web(), retry(), progress, models).pull(known, address);
  }

  private Path place() {
    return models.resolve("pt-en-tiny");
  }

  /** Every file below the place of the model, with its hash. */
  private Map<String, Sha256> files() throws IOException {
    Map<String, Sha256> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(place())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(String.valueOf(place().relativize(file)), Sha256.of(file));
      }
    }
    return found;
  }

  @Test
  void bringsAModelThatRuns() throws Exception {
    Pull.Outcome outcome = pull();

    assertThat(outcome).isInstanceOf(Pull.Outcome.Installed.class);
    assertThat(((Pull.Outcome.Installed) outcome).trial().translation())
        .contains("human beings are born free");
    assertThat(files())
        .containsOnlyKeys(TestRegistry.MODEL, TestRegistry.VOCABULARY, "model.json")
        .containsEntry(TestRegistry.MODEL, Sha256.of(Path.of("models/pt-en", TestRegistry.MODEL)));
    ModelCard card = new ModelStore(List.of(models)).find(PT_EN).orElseThrow();
    assertThat(card.name()).isEqualTo("Firefox Translations, Portuguese to English, tiny");
    assertThat(card.licence()).isEqualTo("MPL-2.0");
    assertThat(card.facts().kind()).isEqualTo("tiny");
    assertThat(card.facts().version()).isEqualTo("spring-2024_AAAA");
    assertThat(card.facts().source()).isEqualTo(registry.registry().toString());
    assertThat(card.facts().qualities()).hasSize(3);
    assertThat(InstalledFile.of(place())).hasSize(2).allMatch(InstalledFile::published);
    assertThat(said).isEmpty();
  }

  @Test
  void aModelThatIsHereIsNotFetchedAgain() throws Exception {
    pull();
    int asked = registry.server().asked().size();

    assertThat(pull()).isInstanceOf(Pull.Outcome.Present.class);
    assertThat(registry.server().asked().subList(asked, registry.server().asked().size()))
        .noneMatch(path -> path.contains("exported"));
  }

  @Test
  void aModelThatHasBeenDamagedIsFetchedAgain() throws Exception {
    pull();
    Map<String, Sha256> before = files();
    Files.writeString(place().resolve(TestRegistry.VOCABULARY), "damaged");

    assertThat(pull()).isInstanceOf(Pull.Outcome.Installed.class);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aModelWhoseDescriptionIsDamagedIsFetchedAgain() throws Exception {
    pull();
    Files.writeString(place().resolve("model.json"), "{");

    assertThat(pull()).isInstanceOf(Pull.Outcome.Installed.class);
    assertThat(InstalledFile.of(place())).hasSize(2);
  }

  @Test
  void withoutAnotherRegistryTheVocabularyIsOnlyHeldAgainstTheModel() throws Exception {
    pull(registry.registry(), Optional.empty());

    assertThat(said).singleElement().asString().contains("vocab.pten.spm: no hash is published");
    assertThat(InstalledFile.of(place()))
        .extracting(InstalledFile::published)
        .containsExactly(false, true);
  }

  @Test
  void theOtherRegistryMayBeOutOfReach() throws Exception {
    pull(registry.registry(), Optional.of(registry.server().address("/nowhere")));

    assertThat(place()).isDirectory();
    assertThat(said).anyMatch(line -> line.contains("could not be looked up"));
  }

  @Test
  void remoteSettingsAreARegistryToo() throws Exception {
    Registries registries = new Registries(web(), retry(), progress);
    Registry offered = registries.read(registry.firstSettings(), Optional.empty());
    RegistryEntry entry = offered.choose(PT_EN, Wish.RELEASED);

    Pull.Outcome outcome =
        new Pull(web(), retry(), progress, models).pull(entry, registry.firstSettings());

    assertThat(outcome).isInstanceOf(Pull.Outcome.Installed.class);
    assertThat(models.resolve("pt-en-student")).isDirectory();
  }

  private void assertAFailureLeavesWhatWasThere(String... message) throws IOException {
    boolean before = Files.exists(place());
    Map<String, Sha256> files = before ? files() : Map.of();

    assertThatThrownBy(this::pull)
        .isInstanceOf(CatalogException.class)
        .hasMessageContainingAll(message);

    assertThat(Files.exists(place())).isEqualTo(before);
    if (before) {
      assertThat(files()).isEqualTo(files);
    }
    assertThat(new ModelStore(List.of(models)).list()).hasSize(before ? 1 : 0);
  }

  /** A newer version comes out that something is wrong with. */
  private void installAndOfferAnother() throws Exception {
    pull();
    byte[] model = Files.readAllBytes(place().resolve(TestRegistry.MODEL));
    model[model.length / 2]++;
    registry.replaceModel(model);
  }

  @Test
  void aWrongHashLeavesWhatWasThere() throws Exception {
    pull();
    byte[] other = Files.readAllBytes(place().resolve(TestRegistry.VOCABULARY));
    other[500]++;
    Files.writeString(place().resolve(TestRegistry.VOCABULARY), "damaged");
    registry.serveVocabulary(Packed.gzip(other));

    assertAFailureLeavesWhatWasThere(TestRegistry.VOCABULARY, "SHA-256");
  }

  @Test
  void aMissingFileLeavesWhatWasThere() throws Exception {
    installAndOfferAnother();
    registry.misbehave(TestRegistry.MODEL, Mischief.status(404, 100));

    assertAFailureLeavesWhatWasThere(TestRegistry.MODEL, "404");
  }

  @Test
  void aBrokenConnectionLeavesWhatWasThereAndTheNextRunGoesOn() throws Exception {
    installAndOfferAnother();
    registry.misbehave(TestRegistry.MODEL, Mischief.breaksOffAfter(2_000_000));

    assertAFailureLeavesWhatWasThere(TestRegistry.MODEL, "tried 3 times");

    registry.server().behave();
    assertThat(pull()).isInstanceOf(Pull.Outcome.Installed.class);
    assertThat(registry.server().asked())
        .last()
        .asString()
        .matches(".*bin\\.gz bytes=[3-6]\\d{6}-");
  }

  @Test
  void aBombLeavesWhatWasThere() throws Exception {
    registry.serveVocabulary(Packed.gzip(new byte[100_000_000]));

    assertAFailureLeavesWhatWasThere(TestRegistry.VOCABULARY, "unpacks to more than 812,889");
  }

  @Test
  void aBombIsStoppedWhereNoSizeIsDeclaredEither() throws Exception {
    registry.serveVocabulary(Packed.gzip(new byte[100_000_000]));

    assertThatThrownBy(() -> pull(registry.registry(), Optional.empty()))
        .hasMessageContaining("unpacks to more than 16,777,216 bytes");
  }

  @Test
  void aRedirectToAnotherHostLeavesWhatWasThere() throws Exception {
    registry.misbehave(
        TestRegistry.VOCABULARY, Mischief.redirects("http://localhost:1/vocab.pten.spm.gz"));

    assertAFailureLeavesWhatWasThere("sends on to http://localhost:1/", "not followed");
  }

  @Test
  void aModelThatCannotBeRunIsNotInstalled() throws Exception {
    byte[] model = Files.readAllBytes(Path.of("models/pt-en", TestRegistry.MODEL));
    registry.replaceModel(Arrays.copyOf(model, 1_000_000));

    assertAFailureLeavesWhatWasThere("is no Marian model or is damaged");
  }

  @Test
  void aVocabularyOfAnotherModelIsNotInstalled() throws Exception {
    registry.serveVocabulary(
        Packed.gzip(Files.readAllBytes(Path.of("models/zle-en/trgvocab.zleen.spm"))));

    assertThatThrownBy(() -> pull(registry.registry(), Optional.empty()))
        .hasMessageContaining("vocabulary and model do not belong together");
    assertThat(place()).doesNotExist();
  }

  @Test
  void whatIsLeftOfAnOtherVersionDoesNotGetIn() throws Exception {
    Path left = Files.createDirectories(models.resolve(".staging/pt-en-tiny"));
    Files.writeString(left.resolve("srcvocab.pten.spm"), "old");
    Files.writeString(left.resolve("model.pten.old.bin.part"), "old");

    pull();

    assertThat(files()).hasSize(3);
  }

  @Test
  void aModelThatAKilledProcessHadMovedAsideComesBack() throws Exception {
    pull();
    Files.move(place(), models.resolve(".staging/pt-en-tiny.old"));

    assertThat(pull()).isInstanceOf(Pull.Outcome.Present.class);
  }

  @Test
  void aRegistryThatIsNoneIsNamed() {
    registry.server().put("/other", "{\"models\": []}".getBytes(UTF_8));
    URI html = registry.server().address("/html");
    registry.server().put("/html", "<html>".getBytes(UTF_8));

    assertThatThrownBy(() -> pull(registry.server().address("/other"), Optional.empty()))
        .hasMessageContaining("/other is no registry");
    assertThatThrownBy(() -> pull(html, Optional.empty())).hasMessageContaining("is no JSON");
  }

  @Test
  void threadsThatWantOneModelTakeTurns() throws Exception {
    registry.misbehave(TestRegistry.MODEL, Mischief.waits(500));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Pull.Outcome>> outcomes =
          threads.invokeAll(Collections.nCopies(3, (Callable<Pull.Outcome>) this::pull));

      List<Class<?>> kinds = new ArrayList<>();
      for (Future<Pull.Outcome> outcome : outcomes) {
        kinds.add(outcome.get().getClass());
      }
      assertThat(kinds)
          .containsExactlyInAnyOrder(
              Pull.Outcome.Installed.class, Pull.Outcome.Present.class, Pull.Outcome.Present.class);
      assertThat(said).anyMatch(line -> line.contains("another process is at work on it"));
    } finally {
      threads.shutdown();
    }
  }
}
