package dev.perekaz.model;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perekaz.decode.BeamSearch;
import dev.perekaz.decode.GreedySearch;
import dev.perekaz.decode.Hypothesis;
import dev.perekaz.decode.Prompt;
import dev.perekaz.decode.SearchOptions;
import dev.perekaz.marian.ModelFormatException;
import dev.perekaz.text.LanguagePair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A model in the layout of Hugging Face Optimum: OPUS-MT, M2M100, NLLB and their like. */
final class OptimumModel implements TranslationModel {
  private final ModelCard card;
  private final OptimumSettings settings;
  private final SubwordTokenizer tokenizer;
  private final Network encoder;
  private final Network decoder;

  private OptimumModel(
      ModelCard card,
      OptimumSettings settings,
      SubwordTokenizer tokenizer,
      Network encoder,
      Network decoder) {
    this.card = card;
    this.settings = settings;
    this.tokenizer = tokenizer;
    this.encoder = encoder;
    this.decoder = decoder;
  }

  static OptimumModel open(ModelCard card, int threads) throws ModelFormatException {
    ModelFolder folder = new ModelFolder(card.folder());
    OptimumSettings settings = OptimumSettings.read(card.folder());
    Path encoderFile = folder.only("onnx/encoder_model*.onnx");
    Path decoderFile = folder.only("onnx/decoder_model_merged*.onnx");
    try (Opening opening = new Opening()) {
      Network encoder = opening.add(network(encoderFile, threads));
      Network decoder = opening.add(network(decoderFile, threads));
      SubwordTokenizer tokenizer = opening.add(tokenizer(card.folder().resolve("tokenizer.json")));
      opening.done();
      return new OptimumModel(card, settings, tokenizer, encoder, decoder);
    }
  }

  private static Network network(Path file, int threads) throws ModelFormatException {
    try {
      return Network.open(String.valueOf(file.getFileName()), Files.readAllBytes(file), threads);
    } catch (MalformedModelException | IOException e) {
      throw new ModelFormatException(file, "is no ONNX model or is damaged; fetch it again", e);
    }
  }

  private static SubwordTokenizer tokenizer(Path file) throws ModelFormatException {
    try {
      return SubwordTokenizer.of(Files.readString(file));
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be opened: " + e.getMessage(), e);
    }
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public int[] encode(String sentence, LanguagePair languages) {
    int[] ids = tokenizer.encode(sentence);
    return settings.tokenOf(languages.from()).map(token -> withLanguage(ids, token)).orElse(ids);
  }

  /** The file's own template may name another language: its token makes way for the right one. */
  private int[] withLanguage(int[] ids, int token) {
    IntStream bare =
        IntStream.of(ids)
            .filter(id -> id != settings.end() && !settings.languageTokens().containsValue(id));
    return IntStream.concat(
            IntStream.concat(IntStream.of(token), bare), IntStream.of(settings.end()))
        .toArray();
  }

  @Override
  public String decode(int[] ids) {
    return tokenizer.decode(ids);
  }

  @Override
  public boolean isUnknown(int id) {
    return id == settings.unknown();
  }

  @Override
  public int maxSourceLength() {
    return Math.min(128, settings.maxLength());
  }

  @Override
  public List<List<Hypothesis>> translate(
      List<int[]> sources, LanguagePair languages, SearchOptions options) {
    Batch batch = Batch.of(sources, settings.pad());
    Prompt prompt =
        new Prompt(
            forced(languages),
            settings.end(),
            sources.stream().map(ids -> mostTokens(ids.length)).toList());
    try (OptimumDecoder scorer = new OptimumDecoder(decoder, batch, encode(batch), settings)) {
      return options.beams() == 1
          ? GreedySearch.search(scorer, prompt, options).stream().map(List::of).toList()
          : BeamSearch.search(scorer, prompt, options);
    }
  }

  private int[] forced(LanguagePair languages) {
    return settings
        .tokenOf(languages.to())
        .or(settings::forced)
        .map(first -> new int[] {settings.start(), first})
        .orElse(new int[] {settings.start()});
  }

  private int mostTokens(int sourceLength) {
    return Math.min(2 * sourceLength + 10, settings.maxLength() - 2);
  }

  private NDArray encode(Batch batch) {
    try (NDManager manager = encoder.manager().newSubManager()) {
      Shape shape = new Shape(batch.rows(), batch.columns());
      NDArray ids = manager.create(batch.ids(), shape);
      ids.setName("input_ids");
      NDArray mask = manager.create(batch.mask(), shape);
      mask.setName("attention_mask");
      return encoder.run(new NDList(ids, mask)).get(0);
    }
  }

  @Override
  public void close() {
    encoder.close();
    decoder.close();
    tokenizer.close();
  }
}
