package dev.perekaz.marian;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.perekaz.marian.SentencePieceFile.Piece;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a unigram vocabulary in the format of Hugging Face's tokenizers. Metaspace with {@code
 * split: false} is how SentencePiece sees a sentence: as one stretch.
 */
record TokenizerJson(List<Piece> pieces, int unkId, int eosId, boolean dummyPrefix) {
  String write() {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
      out.writeStartObject();
      out.writeStringField("version", "1.0");
      out.writeNullField("truncation");
      out.writeNullField("padding");
      writeAddedTokens(out);
      out.writeNullField("normalizer");
      writeMetaspace(out, "pre_tokenizer");
      writeEnd(out);
      writeDecoder(out);
      writeModel(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string does not fail to be written to", e);
    }
    return json.toString();
  }

  private boolean hasBytes() {
    return pieces.stream().anyMatch(piece -> piece.type() == Piece.BYTE);
  }

  private void writeAddedTokens(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("added_tokens");
    for (int id = 0; id < pieces.size(); id++) {
      int type = pieces.get(id).type();
      boolean special = id == unkId || id == eosId || type == Piece.CONTROL;
      if (special || type == Piece.USER_DEFINED) {
        out.writeStartObject();
        out.writeNumberField("id", id);
        out.writeStringField("content", pieces.get(id).text());
        for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized")) {
          out.writeBooleanField(flag, false);
        }
        out.writeBooleanField("special", special);
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private void writeMetaspace(JsonGenerator out, String field) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField("type", "Metaspace");
    out.writeStringField("replacement", "▁");
    out.writeStringField("prepend_scheme", dummyPrefix ? "always" : "never");
    out.writeBooleanField("split", false);
    out.writeEndObject();
  }

  /** Every sentence ends with the piece that says so. */
  private void writeEnd(JsonGenerator out) throws IOException {
    String eos = pieces.get(eosId).text();
    out.writeObjectFieldStart("post_processor");
    out.writeStringField("type", "TemplateProcessing");
    for (String form : List.of("single", "pair")) {
      out.writeArrayFieldStart(form);
      writePart(out, "Sequence", "A");
      writePart(out, "SpecialToken", eos);
      out.writeEndArray();
    }
    out.writeObjectFieldStart("special_tokens");
    out.writeObjectFieldStart(eos);
    out.writeStringField("id", eos);
    out.writeFieldName("ids");
    out.writeArray(new int[] {eosId}, 0, 1);
    out.writeFieldName("tokens");
    out.writeArray(new String[] {eos}, 0, 1);
    out.writeEndObject();
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void writePart(JsonGenerator out, String kind, String id) throws IOException {
    out.writeStartObject();
    out.writeObjectFieldStart(kind);
    out.writeStringField("id", id);
    out.writeNumberField("type_id", 0);
    out.writeEndObject();
    out.writeEndObject();
  }

  private void writeDecoder(JsonGenerator out) throws IOException {
    if (!hasBytes()) {
      writeMetaspace(out, "decoder");
      return;
    }
    out.writeFieldName("decoder");
    out.writeRawValue(
        """
        {"type":"Sequence","decoders":[\
        {"type":"Replace","pattern":{"String":"▁"},"content":" "},\
        {"type":"ByteFallback"},{"type":"Fuse"},\
        {"type":"Strip","content":" ","start":1,"stop":0}]}""");
  }

  private void writeModel(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("model");
    out.writeStringField("type", "Unigram");
    out.writeNumberField("unk_id", unkId);
    out.writeBooleanField("byte_fallback", hasBytes());
    out.writeArrayFieldStart("vocab");
    for (Piece piece : pieces) {
      out.writeStartArray();
      out.writeString(piece.text());
      out.writeNumber(piece.score());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
