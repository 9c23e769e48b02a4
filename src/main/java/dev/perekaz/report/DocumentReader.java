package dev.perekaz.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perekaz.ingest.Reading;
import dev.perekaz.pipeline.ArticleResult;
import dev.perekaz.text.Block;
import dev.perekaz.text.Span;
import java.time.DateTimeException;
import java.util.List;

/**
 * Reads back what {@link JsonReport} wrote. Written again by the same version of the program, the
 * result gives the same document.
 */
public final class DocumentReader {
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * The result that a document tells of.
   *
   * @param reading of the same file: what the document does not say of it, such as the posts'
   *     attributions, is taken from there
   * @throws UnreadableDocumentException if the document is no report, one of another form, or one
   *     of another file
   */
  public ArticleResult read(String json, Reading reading) throws UnreadableDocumentException {
    String name = reading.source().name();
    JsonFields document = parse(name, json);
    try {
      requireSameFile(document, reading);
      return new ResultFields(document, reading).read();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new UnreadableDocumentException(name, "cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The result that a document tells of, without the file that it was made from: the posts have no
   * attributions.
   *
   * @param name of the document, for complaints
   * @throws UnreadableDocumentException if the document is no report, or one of another form
   */
  public ArticleResult read(String name, String json) throws UnreadableDocumentException {
    JsonFields document = parse(name, json);
    try {
      return new ResultFields(document, new ReadingFields(document).read()).read();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new UnreadableDocumentException(name, "cannot be read: " + e.getMessage(), e);
    }
  }

  private JsonFields parse(String name, String json) throws UnreadableDocumentException {
    try {
      JsonNode document = mapper.readTree(json);
      if (!document.path("schema").asText().equals(JsonReport.SCHEMA)) {
        throw new UnreadableDocumentException(
            name,
            "is not of the form %s that this version of Perekaz reads"
                .formatted(JsonReport.SCHEMA));
      }
      return new JsonFields(document);
    } catch (JsonProcessingException e) {
      throw new UnreadableDocumentException(name, "is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void requireSameFile(JsonFields document, Reading reading)
      throws UnreadableDocumentException {
    String name = reading.source().name();
    if (!document.fields("source").text("sha256").equals(reading.source().sha256())) {
      throw new UnreadableDocumentException(name, "was made from a file with other bytes");
    }
    JsonFields article = document.fields("article");
    List<Span> blocks = reading.article().blocks().stream().map(Block::span).toList();
    if (!article.text("text").equals(Json.sound(reading.article().text()))
        || !article.list("blocks", JsonFields::span).equals(blocks)) {
      throw new UnreadableDocumentException(
          name, "was made by a version of Perekaz that read the file otherwise; run it again");
    }
  }
}
