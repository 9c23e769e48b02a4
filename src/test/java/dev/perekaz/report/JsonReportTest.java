package dev.perekaz.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private final JsonReport report = new JsonReport();

  @Test
  void everyOffsetPointsAtItsText() throws IOException {
    JsonNode document = document("harbour");
    String text = document.at("/article/text").asText();
    for (String list : new String[] {"/fragments", "/removals"}) {
      for (JsonNode item : document.at(list)) {
        assertThat(text.substring(item.get("start").asInt(), item.get("end").asInt()))
            .isEqualTo(item.get("text").asText());
      }
    }
  }

  @Test
  void aPostGivesItsAuthorHandleDateAndLinks() throws IOException {
    JsonNode post = document("helicopter").at("/fragments/0/post");
    assertThat(post)
        .hasToString(
            "{\"author\":\"Українська правда\",\"handle\":\"@ukrpravda_news\","
                + "\"date\":\"2023-09-05\",\"links\":[\"pic.twitter.com/plWzSEmic2\"]}");
  }

  @Test
  void aTermInAFooterHasNoPostOfItsOwn() throws IOException {
    assertThat(document("helicopter").at("/fragments/1/post").isNull()).isTrue();
  }

  @Test
  void decimalsAreRoundedAndPlain() {
    assertThat(report.write(SampleResults.helicopter()))
        .contains("\"length\": 0.3,")
        .contains("\"milliseconds\": 1.2346")
        .contains("\"total\": 1.19");
  }

  @Test
  void aLoneSurrogateAndANulLeaveTheDocumentValid() throws IOException {
    String json = report.write(SampleResults.harbour());
    assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(json);
    assertThat(new ObjectMapper().readTree(json).at("/article/text").asText())
        .contains("\0", "\uFFFD")
        .hasSameSizeAs(SampleResults.harbour().reading().article().text());
  }

  @Test
  void twoRunsWriteTheSame() {
    assertThat(report.write(SampleResults.harbour()))
        .isEqualTo(report.write(SampleResults.harbour()));
  }

  private JsonNode document(String name) throws IOException {
    return new ObjectMapper().readTree(report.write(SampleResults.named(name)));
  }
}
