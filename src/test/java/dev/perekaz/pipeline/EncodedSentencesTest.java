package dev.perekaz.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perekaz.model.EncoderOnDemand;
import dev.perekaz.model.ModelStore;
import dev.perekaz.summary.NoVectorsException;
import dev.perekaz.summary.SourceSentence;
import dev.perekaz.summary.SourceSentence.Role;
import dev.perekaz.text.Lang;
import dev.perekaz.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodedSentencesTest {
  private static final Lang CHINESE = new Lang("zh");
  private static final String ENGLISH = "We will never give up, for this is our town.";
  private static final String NONSENSE = "The soup is on the table and the cat is asleep.";

  @TempDir private Path root;

  private static float[][] vectors(Path models, SourceSentence... sentences)
      throws NoVectorsException {
    try (EncoderOnDemand encoder = new EncoderOnDemand(new ModelStore(List.of(models)), 1)) {
      return new EncodedSentences(encoder).of(List.of(sentences));
    }
  }

  private static SourceSentence own(String text) {
    return new SourceSentence(new Span(0, 1), text, Lang.ENGLISH, Role.BODY, false);
  }

  private static SourceSentence translated(String original, Lang from, String text) {
    return new SourceSentence(new Span(0, 1), text, Lang.ENGLISH, Role.POST, true, original, from);
  }

  private static double cosine(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }

  @Test
  void aBadTranslationDoesNotHideWhatASentenceMeans() throws NoVectorsException {
    float[][] vectors =
        vectors(
            Path.of("models"),
            own(ENGLISH),
            translated("Ми ніколи не здамося, бо це наше місто.", Lang.UKRAINIAN, NONSENSE));

    assertThat(cosine(vectors[0], vectors[1])).isGreaterThan(0.85);
  }

  @Test
  void theTranslationServesWhereTheEncoderDoesNotKnowTheLanguage() throws NoVectorsException {
    float[][] vectors =
        vectors(Path.of("models"), own(ENGLISH), translated("我们永远不会放弃。", CHINESE, ENGLISH));

    assertThat(cosine(vectors[0], vectors[1])).isCloseTo(1, within(1e-4));
  }

  @Test
  void aSentenceInAnUnknownLanguageHasNoDirection() throws NoVectorsException {
    SourceSentence chinese =
        new SourceSentence(new Span(0, 1), "我们永远不会放弃。", CHINESE, Role.BODY, false);

    assertThat(vectors(Path.of("models"), own(ENGLISH), chinese)[1]).containsOnly(0f);
    assertThatThrownBy(() -> vectors(Path.of("models"), own(ENGLISH), chinese, chinese))
        .isInstanceOf(NoVectorsException.class)
        .hasMessageContaining("does not know the language of 2 of 3 sentences");
  }

  @Test
  void aMissingEncoderIsNamed() {
    assertThatThrownBy(() -> vectors(root, own(ENGLISH)))
        .isInstanceOf(NoVectorsException.class)
        .hasMessageContaining("no sentence encoder is installed");
  }

  @Test
  void aDamagedEncoderIsNamed() throws IOException {
    Path folder = Files.createDirectories(root.resolve("e5"));
    Files.writeString(folder.resolve("model.json"), "{\"languages\": [\"en\"]}");
    Files.writeString(folder.resolve("model.onnx"), "no network");
    Files.copy(Path.of("models/e5-small-zle/tokenizer.json"), folder.resolve("tokenizer.json"));

    assertThatThrownBy(() -> vectors(root, own(ENGLISH)))
        .isInstanceOf(NoVectorsException.class)
        .hasMessageContaining("model.onnx");
  }
}
