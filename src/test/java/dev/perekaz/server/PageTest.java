package dev.perekaz.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.perekaz.memory.MemoryException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, before the real server with its models. */
class PageTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final String FIRST_SEED = "000_112a4c02cc763e7e.txt";
  private static final String ARTICLE =
      """
      The mayor spoke to the press in the town on Monday and answered all of the questions.

      Ми не здамося, бо це наше місто.

      Nobody in the town had seen anything like it for years, the people there said.
      """;

  @TempDir private static Path data;
  private static RunningServer server;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext visitor;
  private Page page;

  @BeforeAll
  static void open() throws MemoryException, IOException {
    server = new RunningServer(data, RunningServer.SMALL);
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
    server.close();
  }

  @BeforeEach
  void visit() throws Exception {
    server.delete("/api/articles");
    server.delete("/api/memory");
    visit(1280, 900, "en");
  }

  private void visit(int width, int height, String language) {
    visitor = browser.visitor(width, height, language);
    page = visitor.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onDialog(dialog -> complaints.add("a dialog: " + dialog.message()));
    page.navigate(server.at("/").toString());
  }

  @AfterEach
  void thePageComplainedOfNothing() {
    visitor.close();
    assertThat(complaints).isEmpty();
  }

  private void run(String article) {
    page.locator("[data-text]").fill(article);
    page.keyboard().press("Control+Enter");
  }

  private void runToTheEnd(String article) {
    run(article);
    await("done");
  }

  private void await(String state) {
    page.locator("[data-run][data-state=" + state + "]").waitFor();
  }

  private Locator panel(String state) {
    return page.locator("[data-panel][data-state=" + state + "]");
  }

  private void runFirstSeed() {
    page.locator("[data-seed='" + FIRST_SEED + "']").click();
    if (page.locator("[data-run]").count() == 0) {
      page.locator("[data-do=run]").click();
    }
    await("done");
  }

  @Test
  void forgetsAnApprovedTranslation() throws Exception {
    runToTheEnd(ARTICLE);
    press(panel("machine"), "approve");
    panel("approved").waitFor();
    page.locator("[data-do=memory]").click();
    Locator memory = page.locator("[data-dialog=memory]");
    assertThat(memory.locator("[data-entry]")).containsText("Ми не здамося, бо це наше місто.");
    press(memory, "delete");
    assertThat(memory.locator("[data-entry]")).hasCount(0);
    assertThat(RunningServer.json(server.get("/api/memory")).path("total").asInt()).isZero();
  }

  @Test
  void deletesTheWholeHistoryWhenAskedTwice() throws Exception {
    runToTheEnd(ARTICLE);
    page.locator("[data-do=history]").click();
    press(page.locator("[data-dialog=history]"), "delete-all");
    press(page.locator("[data-dialog=confirm]"), "confirm");
    assertThat(page.locator("[data-list=history] [data-id]")).hasCount(0);
    assertThat(RunningServer.json(server.get("/api/articles")).path("total").asInt()).isZero();
  }

  private void press(Locator near, String action) {
    near.locator("[data-do=" + action + "]").click();
  }

  @Test
  void aNewcomerRetellsTheFirstSeed() {
    runFirstSeed();

    Locator tweet = panel("machine");
    assertThat(tweet.locator("[data-language]")).hasText("Ukrainian");
    assertThat(tweet.locator("[data-mark]")).hasText("machine translation");
    assertThat(tweet.locator("[data-translation]")).hasAttribute("lang", "en");
    Locator original = page.locator("mark[data-fragment='0']").first();
    assertThat(original).hasAttribute("lang", "uk");
    assertThat(original).hasAttribute("dir", "ltr");
    assertThat(original).containsText("Пілот вкраденого з Росії вертольота");
    assertThat(page.locator("[data-article]")).containsText("Ukrainska pravda");
    assertThat(page.locator("[data-sentence]")).hasCount(5);
    tweet.scrollIntoViewIfNeeded();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("page.png")));

    page.locator("[data-sentence='3'] [data-do=go-to-sentence]").click();
    assertThat(page.locator("[data-pick='3']").first()).isInViewport();

    press(tweet, "approve");
    assertThat(panel("approved").locator("[data-mark]")).not().hasText("machine translation");
  }

  @Test
  void showsWhatTheCleanerLeftOut() {
    runFirstSeed();
    assertThat(page.locator("[data-removal='embed-footer']").first()).isHidden();
    page.locator("[data-do=left-out]").click();
    assertThat(page.locator("[data-removal='embed-footer']").first()).isVisible();
  }

  @Test
  void anEditOutlivesTheServer(@TempDir Path folder) throws Exception {
    String id;
    try (RunningServer first = new RunningServer(folder, RunningServer.SMALL)) {
      page.navigate(first.at("/").toString());
      runToTheEnd(ARTICLE);
      press(panel("machine"), "edit");
      page.locator("[data-editor] textarea").fill("We will not give up our town.");
      press(page.locator("[data-editor]"), "save-approve");
      assertThat(panel("approved")).containsText("We will not give up our town.");
      id = page.url().replaceFirst(".*#", "#");
    }
    try (RunningServer second = new RunningServer(folder, RunningServer.SMALL)) {
      page.navigate(second.at("/").toString() + id);
      assertThat(panel("approved")).containsText("We will not give up our town.");
      page.navigate(second.at("/").toString());
      runToTheEnd("On Tuesday the mayor of the town said it again.\n\n" + ARTICLE);
      assertThat(panel("remembered")).containsText("We will not give up our town.");
    }
    complaints.removeIf(text -> text.contains("ERR_CONNECTION_REFUSED"));
  }

  @Test
  void cancelStopsTheWork() throws Exception {
    run(LimitsTest.LONG);
    page.locator("[data-do=cancel]").click();
    await("cancelled");
    String metrics = server.get("/metrics").body();
    assertThat(metrics).containsPattern("(?m)^perekaz_workers_waiting 0\\.0$");
  }

  @Test
  void aSecondRunCancelsTheFirst() throws Exception {
    run(LimitsTest.LONG);
    page.locator("[data-do=cancel]").waitFor();
    page.locator("[data-do=compose]").click();
    runToTheEnd(ARTICLE);
    assertThat(RunningServer.json(server.get("/api/articles")).findValuesAsText("state"))
        .doesNotContain("running");
  }

  @Test
  void worksWithoutAMouse() {
    page.keyboard().press("Tab");
    for (int i = 0; i < 20 && !focusIs("[data-text]"); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().insertText(ARTICLE);
    page.keyboard().press("Control+Enter");
    await("done");
    page.keyboard().press("j");
    page.keyboard().press("e");
    page.locator("[data-editor] textarea").waitFor();
    assertThat(focusIs("[data-editor] textarea")).isTrue();
    page.keyboard().press("Control+A");
    page.keyboard().insertText("We stay, it is our town.");
    page.keyboard().press("Control+Enter");
    assertThat(panel("approved")).containsText("We stay, it is our town.");
    page.keyboard().press("r");
    panel("rejected").waitFor();
    page.keyboard().press("a");
    panel("approved").waitFor();
    page.keyboard().press("?");
    page.locator("[data-dialog=help]").waitFor();
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-dialog=help]")).isHidden();
  }

  private boolean focusIs(String selector) {
    return (boolean) page.evaluate("(s) => document.activeElement.matches(s)", selector);
  }

  @Test
  void hostileTextStaysText() {
    runToTheEnd(
        """
        The mayor said <script>window.hit = 1</script> and <img src=x onerror="window.hit = 1">.

        «Ми не здамося <b onclick=alert(1)>ніколи</b>, бо це javascript:alert(1) наше місто», — сказав він.

        It was quiet \u202etxt.exe\u202c in the town {{7*7}} ${7*7} on Monday, and nobody there laughed.
        """);

    Locator article = page.locator("[data-article]");
    assertThat(article).containsText("<script>window.hit = 1</script>");
    assertThat(article.locator("script, img, b[onclick], a[href^=javascript]")).hasCount(0);
    assertThat(page.evaluate("window.hit")).isNull();
    assertThat((String) page.evaluate("location.href + JSON.stringify({...localStorage})"))
        .doesNotContain("mayor");
    assertThat(page.title()).doesNotContain("mayor");
  }

  @Test
  void fitsAPhone() {
    visitor.close();
    visit(320, 640, "en");
    runFirstSeed();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("phone.png")));
  }

  @Test
  void speaksUkrainianToo() {
    visitor.close();
    visit(1280, 900, "uk");
    assertThat(page.locator("html")).hasAttribute("lang", "uk");
    runToTheEnd(ARTICLE);
    assertThat(panel("machine").locator("[data-mark]")).hasText("машинний переклад");
    page.locator("[data-setting=ui]").selectOption("en");
    assertThat(panel("machine").locator("[data-mark]")).hasText("machine translation");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  @Test
  void saysInUkrainianWhichCommandGetsAModel() {
    visitor.close();
    visit(1280, 900, "uk");
    runToTheEnd(
        ARTICLE
            + """

            Nie poddamy się, ponieważ to jest nasze miasto i nasz dom.

            Сёння ў Мінску прайшла сустрэча, на якой былі ўсе жыхары горада.
            """);
    assertThat(panel("unavailable").filter(having("pl-en"))).containsText("Немає моделі для пари");
    assertThat(panel("unavailable").filter(having("be-en"))).containsText("гладка нісенітниця");
  }

  private static Locator.FilterOptions having(String pair) {
    return new Locator.FilterOptions().setHasText("perekaz models pull " + pair);
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    Object keys =
        page.evaluate(
            """
            async () => {
              const [en, uk] = await Promise.all(
                ['en', 'uk'].map(async (tag) => Object.keys((await import(`/i18n/${tag}.js`)).default)));
              return [...en.filter((k) => !uk.includes(k)), ...uk.filter((k) => !en.includes(k)), en.length > 100];
            }
            """);
    assertThat(keys).isEqualTo(List.of(true));
  }

  @Test
  void findsPastArticles() {
    runToTheEnd(ARTICLE);
    page.locator("[data-do=history]").click();
    Locator history = page.locator("[data-dialog=history]");
    history.locator("[data-query]").fill("наше місто");
    history.locator("[data-query]").press("Enter");
    assertThat(history.locator("[data-list=history] [data-id]")).hasCount(1);
    press(history, "delete");
    assertThat(history.locator("[data-list=history] [data-id]")).hasCount(0);
  }

  @Test
  void findsPastArticlesByWhatTheyMean() {
    runToTheEnd(ARTICLE);
    page.locator("[data-do=history]").click();
    Locator history = page.locator("[data-dialog=history]");
    history.locator("[data-meaning]").check();
    history.locator("[data-query]").fill("nous n'abandonnerons pas notre ville");
    history.locator("[data-query]").press("Enter");
    Locator found = history.locator("[data-list=history] [data-found]");
    found.waitFor(); // the first search opens the encoder: longer than an assertion waits
    assertThat(found).hasCount(1);
    assertThat(found.locator("q")).containsText("наше місто");
    assertThat(found.locator("q")).hasAttribute("lang", "uk");
    history.locator("[data-meaning]").uncheck();
    assertThat(found).hasCount(0);
  }

  @Test
  void summaryFollowsItsControls() {
    runFirstSeed();
    page.locator("[data-summary=method]").selectOption("lead");
    page.locator("[data-summary=length]").fill("2");
    page.locator("[data-summary=length]").press("Enter");
    assertThat(page.locator("[data-sentence]")).hasCount(2);
  }

  @Test
  void saysWhereTheMethodAskedForIsNotToBeHad() {
    page.locator("[data-options] summary").click();
    page.locator("[data-option=method]").selectOption("centroid");
    runToTheEnd(ARTICLE);
    Locator summary = page.locator("[data-summary='']");
    assertThat(summary).containsText("needs a sentence encoder, and none is installed");
    assertThat(page.locator("[data-summary=method]")).hasValue("textrank");
    page.locator("[data-summary=method]").selectOption("centroid");
    assertThat(summary).not().containsText("encoder");
    assertThat(page.locator("[data-summary=method]")).hasValue("centroid");
  }

  @Test
  void aFlagSaysWhatTellsIt() {
    Object words =
        page.evaluate(
            """
            async () => {
              const { I18n } = await import('/i18n/index.js');
              const { flagWords } = await import('/views/fragment-words.js');
              const unit = { translation: { likeness: { cosine: 0.7126, least: 0.83 } } };
              return ['en', 'uk'].map((ui) =>
                flagWords(new I18n({ state: { settings: { ui } } }), 'other-meaning', unit));
            }
            """);
    assertThat(words)
        .isEqualTo(
            List.of(
                "may say something else (its likeness to the original is 0.713, below 0.83)",
                "можливо, каже щось інше (схожість з оригіналом 0,713, менша за 0,83)"));
  }

  @Test
  void anybodyCanUseIt() throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    assertThat(Browser.faults(page)).as("empty").isEmpty();
    runFirstSeed();
    assertThat(Browser.faults(page)).as("finished").isEmpty();
    press(panel("machine"), "edit");
    assertThat(Browser.faults(page)).as("editor").isEmpty();
    press(panel("machine"), "close-edit");
    for (String dialog : List.of("history", "memory", "help")) {
      page.locator("[data-do=" + dialog + "]").first().click();
      page.locator("[data-dialog=" + dialog + "]").waitFor();
      assertThat(Browser.faults(page)).as(dialog).isEmpty();
      page.keyboard().press("Escape");
    }
    page.locator("[data-setting=theme]").selectOption("dark");
    assertThat(Browser.faults(page)).as("dark").isEmpty();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("dark.png")));
    page.setViewportSize(360, 740);
    assertThat(Browser.faults(page)).as("phone").isEmpty();
  }

  @Test
  void exportsEachForm() {
    runToTheEnd(ARTICLE);
    for (String form : List.of("json", "markdown", "html", "tmx", "xliff")) {
      page.locator("[data-exports] summary").click();
      String name =
          page.waitForDownload(() -> page.locator("[data-export=" + form + "]").click())
              .suggestedFilename();
      assertThat(name).as(form).matches(Pattern.compile(".+\\.(json|md|html|tmx|xlf)"));
    }
  }
}
