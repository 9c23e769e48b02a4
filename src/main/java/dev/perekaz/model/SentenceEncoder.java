package dev.perekaz.model;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Turns texts into vectors, so that texts of like meaning lie close together whatever their
 * language: a model of the E5 family (Wang et al., 2024). Safe for use by several threads.
 */
public final class SentenceEncoder implements AutoCloseable {
  /** What E5 was trained to see before each text. */
  private static final String PREFIX = "query: ";

  private static final int MOST_TOKENS = 512;
  private static final int PAD = 1;

  /**
   * Upper bound for texts times the longest one's tokens in a batch. A larger batch takes 15 % more
   * time, as its activations leave the processor's cache; a smaller one takes 3 % more.
   */
  private static final int BATCH_TOKENS = 256;

  private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask");
  private static final String OUTPUT = "sentence_embedding";

  private final ModelCard card;
  private final SubwordTokenizer tokenizer;
  private final Network network;
  private final int dimensions;

  /** A piece of the text with this index. */
  private record Piece(int text, int[] ids) {}

  private SentenceEncoder(ModelCard card, SubwordTokenizer tokenizer, Network network) {
    this.card = card;
    this.tokenizer = tokenizer;
    this.network = network;
    this.dimensions = run(List.of(new Piece(0, tokenizer.encode(PREFIX))))[0].length;
  }

  /**
   * Opens the encoder that a {@link ModelStore} found.
   *
   * @param threads for each run, at least 1
   * @throws ModelFormatException if its files are damaged or of another kind
   */
  public static SentenceEncoder open(ModelCard card, int threads) throws ModelFormatException {
    Path graph = card.folder().resolve(ModelFolder.GRAPH);
    Path pieces = card.folder().resolve(ModelFolder.TOKENIZER);
    try (Opening opening = new Opening()) {
      SubwordTokenizer tokenizer = opening.add(tokenizer(pieces));
      Network network = opening.add(network(graph, threads));
      if (!Set.copyOf(network.inputs()).equals(INPUTS)) {
        throw new ModelFormatException(
            graph, "takes %s; a sentence encoder takes %s".formatted(network.inputs(), INPUTS));
      }
      SentenceEncoder encoder = new SentenceEncoder(card, tokenizer, network);
      opening.done();
      return encoder;
    } catch (IllegalStateException e) {
      throw new ModelFormatException(graph, "cannot be run: " + e.getMessage(), e);
    }
  }

  private static SubwordTokenizer tokenizer(Path file) throws ModelFormatException {
    try {
      return SubwordTokenizer.of(Files.readString(file));
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be opened: " + e.getMessage(), e);
    }
  }

  private static Network network(Path file, int threads) throws ModelFormatException {
    try {
      return Network.open(ModelFolder.GRAPH, Files.readAllBytes(file), threads);
    } catch (MalformedModelException | IOException e) {
      throw new ModelFormatException(file, "is no ONNX model or is damaged; fetch it again", e);
    }
  }

  public ModelCard card() {
    return card;
  }

  /** The numbers in a vector. */
  public int dimensions() {
    return dimensions;
  }

  /** Whether the encoder was made for the language; of others it sees little or nothing. */
  public boolean knows(Lang language) {
    return card.from().stream().anyMatch(language::sameLanguage);
  }

  /**
   * The texts' vectors, each of length 1.0, so that a dot product is a cosine; of a blank text all
   * 0.0. A text that is too long is cut at white space, and its vector is the mean of its pieces',
   * weighed by their tokens.
   *
   * @return [texts, dimensions]
   */
  public float[][] encode(List<String> texts) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      cut(i, texts.get(i).strip(), pieces);
    }
    pieces.sort(Comparator.comparingInt(piece -> piece.ids().length));
    float[][] vectors = new float[texts.size()][dimensions];
    for (int start = 0, end; start < pieces.size(); start = end) {
      end = endOfBatch(pieces, start);
      add(pieces.subList(start, end), vectors);
    }
    for (float[] vector : vectors) {
      normalize(vector);
    }
    return vectors;
  }

  private void cut(int text, String part, List<Piece> pieces) {
    if (part.isEmpty()) {
      return;
    }
    int[] ids = tokenizer.encode(PREFIX + part);
    if (ids.length <= MOST_TOKENS) {
      pieces.add(new Piece(text, ids));
    } else {
      int at = middle(part);
      cut(text, part.substring(0, at).strip(), pieces);
      cut(text, part.substring(at).strip(), pieces);
    }
  }

  /** The white space nearest to the middle, or else the middle. */
  private static int middle(String text) {
    int middle = text.length() / 2;
    for (int off = 0; off < middle; off++) {
      if (Character.isWhitespace(text.charAt(middle - off))) {
        return middle - off;
      }
      if (Character.isWhitespace(text.charAt(Math.min(middle + off, text.length() - 1)))) {
        return middle + off;
      }
    }
    return Character.isLowSurrogate(text.charAt(middle)) ? middle - 1 : middle;
  }

  private static int endOfBatch(List<Piece> sorted, int start) {
    int end = start + 1;
    while (end < sorted.size()
        && (end + 1 - start) * sorted.get(end).ids().length <= BATCH_TOKENS) {
      end++;
    }
    return end;
  }

  private void add(List<Piece> batch, float[][] vectors) {
    float[][] found = run(batch);
    for (int i = 0; i < found.length; i++) {
      Piece piece = batch.get(i);
      for (int k = 0; k < dimensions; k++) {
        vectors[piece.text()][k] += piece.ids().length * found[i][k];
      }
    }
  }

  private float[][] run(List<Piece> pieces) {
    Batch batch = Batch.of(pieces.stream().map(Piece::ids).toList(), PAD);
    try (NDManager manager = network.manager().newSubManager()) {
      Shape shape = new Shape(batch.rows(), batch.columns());
      NDArray ids = manager.create(batch.ids(), shape);
      ids.setName("input_ids");
      NDArray mask = manager.create(batch.mask(), shape);
      mask.setName("attention_mask");
      try (NDList outputs = network.run(new NDList(ids, mask))) {
        NDArray found = outputs.get(OUTPUT);
        if (found == null) {
          throw new IllegalStateException("it gives no " + OUTPUT);
        }
        return rows(found.toFloatArray(), batch.rows());
      }
    }
  }

  private static float[][] rows(float[] values, int rows) {
    int columns = values.length / rows;
    float[][] table = new float[rows][columns];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(values, row * columns, table[row], 0, columns);
    }
    return table;
  }

  private static void normalize(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    double length = Math.sqrt(squares);
    for (int k = 0; length > 0 && k < vector.length; k++) {
      vector[k] /= (float) length;
    }
  }

  @Override
  public void close() {
    network.close();
    tokenizer.close();
  }
}
