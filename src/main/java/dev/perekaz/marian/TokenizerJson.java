package dev.perekaz.marian;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.perekaz.marian.SentencePieceFile.Piece;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a unigram vocabulary in the format of Hugging Face's tokenizers. It neither normalises nor
 * splits: SentencePiece sees a sentence as one stretch, and its own normalisation goes first.
 */
record TokenizerJson(List<Piece> pieces, int unkId, int eosId) {
  private static final char NONCHARACTER = '\uFFFF';

  String write() {
    StringWriter json = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(json)) {
      out.writeStartObject();
      out.writeStringField("version", "1.0");
      out.writeNullField("truncation");
      out.writeNullField("padding");
      writeAddedTokens(out);
      out.writeNullField("normalizer");
      out.writeNullField("pre_tokenizer");
      writeEnd(out);
      writeDecoder(out);
      writeModel(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string does not fail to be written to", e);
    }
    return json.toString();
  }

  /**
   * What stands for a piece. Pieces that SentencePiece never finds in a text are given a name that
   * no text has: {@code </s>} written by someone is five characters, not the end of the sentence.
   */
  private static String content(Piece piece) {
    return switch (piece.type()) {
      case Piece.UNKNOWN, Piece.CONTROL, Piece.UNUSED -> NONCHARACTER + piece.text();
      default -> piece.text();
    };
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
        out.writeStringField("content", content(pieces.get(id)));
        for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized")) {
          out.writeBooleanField(flag, false);
        }
        out.writeBooleanField("special", special);
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  /** Every sentence ends with the piece that says so. */
  private void writeEnd(JsonGenerator out) throws IOException {
    String eos = content(pieces.get(eosId));
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

  /** Blanks for ▁, bytes joined to characters, no blank at the start. */
  private static void writeDecoder(JsonGenerator out) throws IOException {
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
      out.writeString(content(piece));
      out.writeNumber(piece.score());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
