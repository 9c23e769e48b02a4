package dev.perekaz.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API as a page. */
class DocsPageTest {
  @TempDir private static Path data;

  @Test
  void everyOperationCanBeReadByAnybody() throws Exception {
    try (RunningServer server = new RunningServer(data, RunningServer.SMALL);
        Browser browser = new Browser();
        BrowserContext visitor = browser.visitor(420, 800, "en")) {
      List<String> complaints = new ArrayList<>();
      Page page = visitor.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate(server.at("/docs#translate").toString());
      assertThat(page.locator("details#translate")).hasAttribute("open", "");
      assertThat(page.locator("summary").filter(containing("POST /api/articles —"))).hasCount(1);
      assertThat(page.locator("summary").filter(containing("GET /live"))).hasCount(1);
      page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
      assertThat(Browser.faults(page)).isEmpty();
      assertThat(complaints).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  private static FilterOptions containing(String text) {
    return new FilterOptions().setHasText(text);
  }
}
