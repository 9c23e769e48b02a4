package dev.perekaz.marian;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A SentencePiece vocabulary of the unigram kind. Field numbers are those of
 * sentencepiece_model.proto.
 */
public final class SentencePieceFile {
  private static final int UNIGRAM = 1;
  private static final List<String> KINDS = List.of("", "unigram", "BPE", "word", "character");

  private final Path path;
  private final List<Piece> pieces = new ArrayList<>();
  private CharsMap charsMap = CharsMap.of(ByteBuffer.allocate(0));
  private int kind = UNIGRAM;
  private int unkId;
  private int eosId = 2;
  private boolean suffix;
  private boolean dummyPrefix = true;
  private boolean trimsSpaces = true;

  /** A piece of the vocabulary; its id is its place. */
  record Piece(String text, float score, int type) {
    static final int NORMAL = 1;
    static final int CONTROL = 3;
    static final int USER_DEFINED = 4;
    static final int BYTE = 6;
  }

  private SentencePieceFile(Path path) {
    this.path = path;
  }

  /**
   * Reads a vocabulary.
   *
   * @throws ModelFormatException if the file cannot be read, is damaged, or is not of the unigram
   *     kind
   */
  public static SentencePieceFile read(Path path) throws ModelFormatException {
    SentencePieceFile file = new SentencePieceFile(path);
    try {
      file.readModel(new ProtoReader(ByteBuffer.wrap(Files.readAllBytes(path))));
    } catch (IOException e) {
      throw new ModelFormatException(path, "cannot be read: " + e.getMessage(), e);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new ModelFormatException(
          path, "is no SentencePiece vocabulary or is damaged; fetch it again", e);
    }
    file.check();
    return file;
  }

  /** Number of pieces. */
  public int size() {
    return pieces.size();
  }

  /** Id of the piece that ends a sentence. */
  public int eosId() {
    return eosId;
  }

  /** Id of the piece for what is not in the vocabulary. */
  public int unkId() {
    return unkId;
  }

  /** Brings a text into the form that the pieces were learnt from. */
  public String normalize(String text) {
    String normal = charsMap.normalize(text);
    return trimsSpaces ? normal.replaceAll(" {2,}", " ").strip() : normal;
  }

  /** The same vocabulary as a Hugging Face {@code tokenizer.json}, for normalised text. */
  public String tokenizerJson() {
    return new TokenizerJson(pieces, unkId, eosId, dummyPrefix).write();
  }

  private void readModel(ProtoReader model) {
    while (model.next()) {
      switch (model.field()) {
        case 1 -> pieces.add(readPiece(model.message()));
        case 2 -> readTrainer(model.message());
        case 3 -> readNormalizer(model.message());
        default -> model.skip();
      }
    }
  }

  private static Piece readPiece(ProtoReader in) {
    String text = "";
    float score = 0;
    int type = Piece.NORMAL;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> text = in.string();
        case 2 -> score = in.number();
        case 3 -> type = (int) in.integer();
        default -> in.skip();
      }
    }
    return new Piece(text, score, type);
  }

  private void readTrainer(ProtoReader in) {
    while (in.next()) {
      switch (in.field()) {
        case 3 -> kind = (int) in.integer();
        case 24 -> suffix = in.truth();
        case 40 -> unkId = (int) in.integer();
        case 42 -> eosId = (int) in.integer();
        default -> in.skip();
      }
    }
  }

  private void readNormalizer(ProtoReader in) {
    while (in.next()) {
      switch (in.field()) {
        case 2 -> charsMap = CharsMap.of(in.bytes());
        case 3 -> dummyPrefix = in.truth();
        case 4 -> trimsSpaces = in.truth();
        default -> in.skip();
      }
    }
  }

  private void check() throws ModelFormatException {
    if (kind != UNIGRAM) {
      String name = kind > 0 && kind < KINDS.size() ? KINDS.get(kind) : "number " + kind;
      throw new ModelFormatException(
          path, "is of the kind %s; only unigram vocabularies are supported".formatted(name));
    }
    if (suffix) {
      throw new ModelFormatException(path, "writes blanks behind words; that is not supported");
    }
    if (unkId < 0 || unkId >= size() || eosId < 0 || eosId >= size()) {
      throw new ModelFormatException(
          path,
          "has %d pieces, and names %d as the unknown and %d as the end of a sentence"
              .formatted(size(), unkId, eosId));
    }
  }
}
