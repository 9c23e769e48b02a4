package dev.perekaz.marian;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A SentencePiece vocabulary of the unigram kind. Field numbers are those of
 * sentencepiece_model.proto.
 */
public final class SentencePieceFile {
  private static final long MOST_BYTES = 64 << 20;
  private static final Pattern BLANKS = Pattern.compile(" {2,}");
  private static final Pattern EDGES = Pattern.compile("\\A |[ ▁]+\\z");
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
  private boolean escapesSpaces = true;

  /** A piece of the vocabulary; its id is its place. */
  record Piece(String text, float score, int type) {
    static final int NORMAL = 1;
    static final int UNKNOWN = 2;
    static final int CONTROL = 3;
    static final int USER_DEFINED = 4;
    static final int UNUSED = 5;
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
      file.readModel(new ProtoReader(ByteBuffer.wrap(ModelBytes.read(path, MOST_BYTES))));
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

  /**
   * Brings a text into the form that the pieces were learnt from: characters folded, blanks written
   * as ▁, one of them before the first word.
   */
  public String normalize(String text) {
    String normal = charsMap.normalize(text);
    if (trimsSpaces) {
      normal = EDGES.matcher(BLANKS.matcher(normal).replaceAll(" ")).replaceAll("");
    }
    String escaped = normal.replace(' ', '▁');
    return dummyPrefix && !escaped.isEmpty() ? "▁" + escaped : escaped;
  }

  /**
   * The same vocabulary as a Hugging Face {@code tokenizer.json}, for texts that went through
   * {@link #normalize}.
   */
  public String tokenizerJson() {
    return new TokenizerJson(pieces, unkId, eosId).write();
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
        case 5 -> escapesSpaces = in.truth();
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
    if (suffix || !escapesSpaces) {
      throw new ModelFormatException(
          path,
          "has %s; only blanks before words, written as ▁, are supported"
              .formatted(suffix ? "treat_whitespace_as_suffix" : "no escape_whitespaces"));
    }
    for (Piece piece : pieces) {
      if (piece.text().isEmpty() || !Float.isFinite(piece.score())) {
        throw new ModelFormatException(
            path,
            "is damaged: piece \"%s\" has the score %s; fetch it again"
                .formatted(piece.text(), piece.score()));
      }
    }
    if (unkId < 0 || unkId >= size() || eosId < 0 || eosId >= size()) {
      throw new ModelFormatException(
          path,
          "has %d pieces, and names %d as the unknown and %d as the end of a sentence"
              .formatted(size(), unkId, eosId));
    }
  }
}
