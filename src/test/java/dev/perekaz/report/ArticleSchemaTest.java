package dev.perekaz.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.perekaz.fragment.FragmentKind;
import dev.perekaz.ingest.RemovalKind;
import dev.perekaz.ingest.Source;
import dev.perekaz.pipeline.Stage;
import dev.perekaz.summary.Method;
import dev.perekaz.text.BlockKind;
import dev.perekaz.text.Evidence;
import dev.perekaz.translate.QualityFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode TREE = tree();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TREE);

  private final JsonReport report = new JsonReport();

  static List<String> samples() {
    return SampleResults.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsWrittenFollowsTheSchema(String name) throws IOException {
    assertThat(validate(document(name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/schema",
        "/source/sha256",
        "/article/margin",
        "/fragments/0/post",
        "/summary/budget",
        "/fragments/0/units/0/translation/model",
        "/provenance/settings/beams"
      })
  void aFieldTooFewIsRefused(String pointer) throws IOException {
    JsonNode document = document("helicopter");
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) document.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
    assertThat(validate(document)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/source",
        "/article",
        "/article/blocks/0",
        "/article/candidates/0",
        "/removals/0",
        "/fragments/0",
        "/fragments/0/evidence",
        "/fragments/0/post",
        "/fragments/0/units/0",
        "/fragments/0/units/0/translation",
        "/fragments/0/units/1/flags/0",
        "/summary",
        "/summary/budget",
        "/summary/sentences/0/salience",
        "/timings/0",
        "/provenance",
        "/provenance/models/0",
        "/provenance/settings"
      })
  void aFieldTooManyIsRefused(String pointer) throws IOException {
    JsonNode document = document("helicopter");
    ((ObjectNode) document.at(pointer)).put("surplus", 1);
    assertThat(validate(document)).isNotEmpty();
  }

  @Test
  void aScoreAboveTheBestIsRefused() throws IOException {
    JsonNode document = document("helicopter");
    ((ObjectNode) document.at("/article/candidates/0")).put("score", 1.5);
    assertThat(validate(document)).isNotEmpty();
  }

  static Stream<Arguments> codes() {
    return Stream.of(
        Arguments.of("/$defs/source/properties/format/enum", Source.Format.values()),
        Arguments.of("/$defs/block/properties/kind/enum", BlockKind.values()),
        Arguments.of("/$defs/removal/properties/kind/enum", RemovalKind.values()),
        Arguments.of("/$defs/evidence/items/properties/kind/enum", Evidence.Kind.values()),
        Arguments.of("/$defs/fragment/properties/kind/enum", FragmentKind.values()),
        Arguments.of("/$defs/flag/properties/code/enum", QualityFlag.values()),
        Arguments.of("/$defs/method/enum", Method.values()),
        Arguments.of("/properties/timings/items/properties/stage/enum", Stage.values()));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theSchemaNamesEveryCode(String pointer, Enum<?>[] constants) {
    assertThat(StreamSupport.stream(TREE.at(pointer).spliterator(), false).map(JsonNode::asText))
        .containsExactlyElementsOf(Arrays.stream(constants).map(c -> JsonReport.code(c)).toList());
  }

  private JsonNode document(String name) throws IOException {
    return MAPPER.readTree(report.write(SampleResults.named(name)));
  }

  private static List<Error> validate(JsonNode document) {
    return SCHEMA.validate(document);
  }

  private static JsonNode tree() {
    try (InputStream in =
        Objects.requireNonNull(JsonReport.class.getResourceAsStream("article.schema.json"))) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
