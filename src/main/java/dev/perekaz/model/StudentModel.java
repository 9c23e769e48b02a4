package dev.perekaz.model;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perekaz.decode.BeamSearch;
import dev.perekaz.decode.GreedySearch;
import dev.perekaz.decode.Hypothesis;
import dev.perekaz.decode.Prompt;
import dev.perekaz.decode.SearchOptions;
import dev.perekaz.marian.MarianFile;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.marian.SentencePieceFile;
import dev.perekaz.marian.StudentGraph;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A Firefox Translations student: Marian's file and SentencePiece's, run as ONNX graphs. */
final class StudentModel implements TranslationModel {
  /** Firefox's max-length-break: the students saw few sentences beyond. */
  private static final int MAX_SOURCE = 128;

  private final ModelCard card;
  private final Vocabulary source;
  private final Vocabulary target;
  private final StudentGraph graph;
  private final Network encoder;
  private final Network decoder;

  /** A vocabulary's file and the tokenizer made of it. */
  private record Vocabulary(SentencePieceFile file, SubwordTokenizer tokenizer) {}

  private StudentModel(
      ModelCard card,
      Vocabulary source,
      Vocabulary target,
      StudentGraph graph,
      Network encoder,
      Network decoder) {
    this.card = card;
    this.source = source;
    this.target = target;
    this.graph = graph;
    this.encoder = encoder;
    this.decoder = decoder;
  }

  /** Opens the engine, the vocabularies and the network side by side. */
  static StudentModel open(ModelCard card, int threads) throws ModelFormatException {
    ModelFolder folder = new ModelFolder(card.folder());
    CompletableFuture<Void> engine = CompletableFuture.runAsync(Network::startEngine);
    if (folder.has("*vocab*.fsv")) {
      throw new ModelFormatException(card.folder(), "factored vocabularies are not supported");
    }
    boolean split = folder.has("srcvocab*.spm");
    SentencePieceFile source =
        SentencePieceFile.read(folder.only(split ? "srcvocab*.spm" : "vocab*.spm"));
    SentencePieceFile target =
        split ? SentencePieceFile.read(folder.only("trgvocab*.spm")) : source;
    Path file = folder.only("model*.bin");
    StudentGraph graph = new StudentGraph(MarianFile.read(file), source.size(), target.size());
    try (Opening opening = new Opening()) {
      CompletableFuture<List<Vocabulary>> vocabularies =
          CompletableFuture.supplyAsync(() -> vocabularies(source, target, opening));
      byte[] encoderGraph = graph.encoder();
      byte[] decoderGraph = graph.decoder();
      engine.join();
      Network encoder = opening.add(Network.open("encoder", encoderGraph, threads));
      Network decoder = opening.add(Network.open("decoder", decoderGraph, threads));
      List<Vocabulary> both = vocabularies.join();
      opening.done();
      return new StudentModel(card, both.get(0), both.get(1), graph, encoder, decoder);
    } catch (MalformedModelException | IOException | CompletionException e) {
      throw new ModelFormatException(file, "cannot be opened: " + e.getMessage(), e);
    }
  }

  private static List<Vocabulary> vocabularies(
      SentencePieceFile source, SentencePieceFile target, Opening opening) {
    try {
      Vocabulary in = vocabulary(source, opening);
      return List.of(in, target.equals(source) ? in : vocabulary(target, opening));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static Vocabulary vocabulary(SentencePieceFile file, Opening opening) throws IOException {
    return new Vocabulary(file, opening.add(SubwordTokenizer.of(file.tokenizerJson())));
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public int[] encode(String sentence, LanguagePair languages) {
    return source.tokenizer.encode(source.file.normalize(sentence));
  }

  @Override
  public String decode(int[] ids) {
    return target.tokenizer.decode(ids);
  }

  @Override
  public boolean isUnknown(int id) {
    return id == source.file.unkId();
  }

  @Override
  public int maxSourceLength() {
    return MAX_SOURCE;
  }

  @Override
  public List<List<Hypothesis>> translate(
      List<int[]> sources, LanguagePair languages, SearchOptions options) {
    Batch batch = Batch.of(sources, graph.padId());
    Prompt prompt =
        new Prompt(
            new int[] {graph.startId()},
            target.file.eosId(),
            sources.stream().map(ids -> mostTokens(ids.length)).toList());
    try (StudentDecoder scorer =
        new StudentDecoder(decoder, batch, encode(batch), graph.layers(), graph.width())) {
      return options.beams() == 1
          ? GreedySearch.search(scorer, prompt, options).stream().map(List::of).toList()
          : BeamSearch.search(scorer, prompt, options);
    }
  }

  /** Firefox's max-length-factor is 2; short sentences get a little more. */
  private static int mostTokens(int sourceLength) {
    return Math.min(2 * sourceLength + 10, StudentGraph.POSITIONS - 1);
  }

  private NDList encode(Batch batch) {
    try (NDManager manager = encoder.manager().newSubManager()) {
      Shape shape = new Shape(batch.rows(), batch.columns());
      NDList inputs =
          new NDList(manager.create(batch.ids(), shape), manager.create(batch.mask(), shape));
      inputs.get(0).setName("input_ids");
      inputs.get(1).setName("attention_mask");
      return encoder.run(inputs);
    }
  }

  @Override
  public void close() {
    encoder.close();
    decoder.close();
    source.tokenizer.close();
    if (!target.equals(source)) {
      target.tokenizer.close();
    }
  }
}
