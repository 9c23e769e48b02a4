package dev.perekaz.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perekaz.catalog.FileServer.Mischief;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
  private static final String PATH = "/models/uk-en/model.uken.bin.gz";
  private static final byte[] BYTES = Packed.random(300_000);

  @TempDir private Path folder;
  private final FileServer server = new FileServer();
  private final List<String> said = new ArrayList<>();

  @AfterEach
  void stop() {
    server.close();
  }

  private RemoteFile file() {
    return new RemoteFile(
        FileRole.MODEL,
        "model.uken.bin",
        server.address(PATH),
        OptionalLong.of(BYTES.length),
        Optional.of(Packed.hash(BYTES)));
  }

  private Download download(RemoteFile file) {
    Progress progress =
        new Progress() {
          @Override
          public void moved(String name, long bytes, OptionalLong total) {}

          @Override
          public void said(String line) {
            said.add(line);
          }
        };
    return new Download(web(), new Retry(3, Duration.ofMillis(5)), progress, file, folder);
  }

  private static Web web() {
    EnvironmentProxies proxies = new EnvironmentProxies(ProxySelector.of(null), Map.of());
    return new Web(proxies, Duration.ofSeconds(1));
  }

  private void serve(byte[] packed) {
    server.put(PATH, packed);
  }

  private void assertIsHere() {
    assertThat(folder.resolve("model.uken.bin")).hasBinaryContent(BYTES);
    assertThat(folder.resolve("model.uken.bin.part")).doesNotExist();
  }

  private AbstractThrowableAssert<?, ?> assertRefused(RemoteFile file) {
    return assertThatThrownBy(() -> download(file).fetch()).isInstanceOf(CatalogException.class);
  }

  private void assertNothingIsHere() {
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void unpacksWhileItComes() throws Exception {
    serve(Packed.gzip(BYTES));

    assertThat(download(file()).fetch()).isEqualTo(Packed.hash(BYTES));

    assertIsHere();
  }

  @Test
  void takesAFileThatIsNotPackedAsItIs() throws Exception {
    serve(BYTES);

    download(file()).fetch();

    assertIsHere();
  }

  @Test
  void goesOnWhereItBrokeOff() throws Exception {
    serve(Packed.gzip(BYTES));
    server.misbehave(PATH, Mischief.breaksOffAfter(120_000));

    download(file()).fetch();

    assertIsHere();
    assertThat(server.asked()).hasSize(3).element(0).isEqualTo(PATH);
    // What was on its way when the connection broke is lost.
    assertThat(server.asked().get(1))
        .matches(PATH + " bytes=1[01]\\d{4}-|" + PATH + " bytes=120000-");
    assertThat(said).hasSize(2).allSatisfy(line -> assertThat(line).endsWith("trying again"));
  }

  @Test
  void goesOnInTheNextRunToo() throws Exception {
    serve(Packed.gzip(BYTES));
    server.misbehave(PATH, Mischief.breaksOffAfter(60_000));

    assertRefused(file()).hasMessageContaining("tried 3 times");
    long here = Files.size(folder.resolve("model.uken.bin.part"));
    assertThat(here).isBetween(60_000L, 180_000L);

    server.behave();
    download(file()).fetch();
    assertIsHere();
    assertThat(server.asked()).last().isEqualTo(PATH + " bytes=" + here + "-");
  }

  @Test
  void noticesAnEndThatTheServerDidNotAnnounce() throws Exception {
    serve(Packed.gzip(BYTES));
    server.misbehave(PATH, Mischief.endsEarlyAfter(150_000));

    download(file()).fetch();

    assertIsHere();
  }

  @Test
  void startsAnewWhereTheServerKnowsNoRanges() throws Exception {
    serve(Packed.gzip(BYTES));
    server.misbehave(PATH, Mischief.breaksOffAfter(50_000));
    assertRefused(file());

    server.misbehave(PATH, Mischief.ignoresRanges());
    download(file()).fetch();

    assertIsHere();
  }

  @Test
  void takesAPartThatIsWholeAlready() throws Exception {
    byte[] packed = Packed.gzip(BYTES);
    serve(packed);
    Files.write(folder.resolve("model.uken.bin.part"), packed);

    download(file()).fetch();

    assertIsHere();
  }

  @Test
  void fetchesNothingTwice() throws Exception {
    serve(Packed.gzip(BYTES));
    download(file()).fetch();

    download(file()).fetch();

    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 400_000})
  void aPartOfAnotherVersionMakesWayForTheWholeFile(int length) throws Exception {
    serve(Packed.gzip(BYTES));
    Files.write(folder.resolve("model.uken.bin.part"), Packed.gzip(Packed.random(length)));

    download(file()).fetch();

    assertIsHere();
  }

  @Test
  void refusesAnotherHashAndKeepsNothing() throws Exception {
    byte[] other = BYTES.clone();
    other[1000]++;
    serve(Packed.gzip(other));

    assertRefused(file())
        .hasMessageContaining("SHA-256 is " + Packed.hash(other))
        .hasMessageContaining(PATH);
    assertNothingIsHere();
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {299_999, 300_001})
  void refusesAnotherSize(int size) throws Exception {
    serve(Packed.gzip(Arrays.copyOf(BYTES, size)));

    assertRefused(file());
    assertNothingIsHere();
  }

  @Test
  void stopsABombAtTheDeclaredSize() throws Exception {
    byte[] bomb = Packed.gzip(new byte[200_000_000]);
    assertThat(bomb).hasSizeLessThan(BYTES.length);
    serve(bomb);

    assertRefused(file()).hasMessageContaining("unpacks to more than 300,000 bytes");
    assertNothingIsHere();
  }

  @Test
  void refusesWhatIsTooLongEvenPacked() throws Exception {
    serve(Packed.random(1_000_000));

    assertRefused(file()).hasMessageContaining("it has 1,000,000 bytes packed");
    assertNothingIsHere();
  }

  @Test
  void stopsWhatIsTooLongAndDoesNotSaySo() throws Exception {
    serve(Packed.gzip(Packed.random(1_000_000)));
    server.misbehave(
        PATH,
        (exchange, file) -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(file);
          return true;
        });

    assertRefused(file()).hasMessageContaining("more than 3");
    assertNothingIsHere();
  }

  @Test
  void refusesWhatDoesNotUnpack() throws Exception {
    byte[] damaged = Packed.gzip(BYTES);
    damaged[damaged.length - 6]++;
    serve(damaged);

    assertRefused(file()).hasMessageContaining("does not unpack");
    assertNothingIsHere();
  }

  @Test
  void refusesAFileThatIsCutShortOnTheServer() throws Exception {
    byte[] packed = Packed.gzip(BYTES);
    serve(Arrays.copyOf(packed, packed.length - 100));

    assertRefused(file()).hasMessageContaining("end too early");
    assertNothingIsHere();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void triesAgainWhereTheServerIsInTrouble(int status) throws Exception {
    serve(Packed.gzip(BYTES));
    server.misbehave(PATH, Mischief.status(status, 2));

    download(file()).fetch();

    assertIsHere();
    assertThat(said).hasSize(2);
  }

  @Test
  void givesUpOnAServerThatStaysInTrouble() throws Exception {
    server.misbehave(PATH, Mischief.status(500, 100));

    assertRefused(file()).hasMessageContaining("status 500").hasMessageContaining("tried 3 times");
    assertThat(server.asked()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 410})
  void asksOnceForWhatIsNotThere(int status) {
    server.misbehave(PATH, Mischief.status(status, 100));

    assertRefused(file()).hasMessageContaining("status " + status);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void givesUpOnAServerThatFallsSilent() throws Exception {
    serve(Packed.gzip(BYTES));
    server.misbehave(PATH, Mischief.stallsAfter(10_000));

    assertRefused(file()).hasMessageContaining("nothing came for 1 seconds");
  }

  @Test
  void followsTheSameServerToAnotherPlace() throws Exception {
    server.put("/elsewhere", Packed.gzip(BYTES));
    server.misbehave(PATH, Mischief.redirects("/elsewhere"));

    download(file()).fetch();

    assertIsHere();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/model.bin",
        "https://127.0.0.1/model.bin",
        "http://127.0.0.1:1/model.bin",
        "file:///etc/passwd",
        "http://[not an address"
      })
  void isNotSentOnToAnotherServer(String location) throws Exception {
    server.misbehave(PATH, Mischief.redirects(location));

    assertRefused(file()).hasMessageContaining("sends on to").hasMessageContaining(location);
    assertNothingIsHere();
  }

  @Test
  void doesNotGoRoundInCircles() {
    server.misbehave(PATH, Mischief.redirects(PATH));

    assertRefused(file()).hasMessageContaining("only sends from one address to another");
  }

  @Test
  void namesAServerThatCannotBeReached() {
    URI nobody = URI.create("http://127.0.0.1:1/model.bin");
    RemoteFile file =
        new RemoteFile(FileRole.MODEL, "model.bin", nobody, OptionalLong.empty(), Optional.empty());

    assertRefused(file).hasMessageContaining("127.0.0.1 cannot be reached");
  }

  @Test
  void saysWhenTheDiskRefuses() throws Exception {
    serve(Packed.gzip(BYTES));
    Files.createDirectories(folder.resolve("model.uken.bin"));

    assertRefused(file()).hasMessageContaining("cannot be written");
  }
}
