package dev.perekaz.marian;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names and shapes of all tensors that a student consists of. */
final class ExpectedTensors {
  private final Map<String, int[]> shapes = new LinkedHashMap<>();
  private final int width;

  private ExpectedTensors(Architecture architecture) {
    this.width = architecture.width();
  }

  /**
   * The tensors by name, each with its [rows, columns].
   *
   * @param present the names in the file, which tell a joint embedding from two
   */
  static Map<String, int[]> of(Architecture architecture, Set<String> present) {
    ExpectedTensors expected = new ExpectedTensors(architecture);
    for (int i = 1; i <= architecture.encoderLayers(); i++) {
      expected.attention("encoder_l%d_self".formatted(i));
      expected.feedForward("encoder_l%d_ffn".formatted(i), architecture.encoderInner());
    }
    for (int i = 1; i <= architecture.decoderLayers(); i++) {
      expected.recurrence("decoder_l%d_rnn".formatted(i));
      expected.attention("decoder_l%d_context".formatted(i));
      expected.feedForward("decoder_l%d_ffn".formatted(i), architecture.decoderInner());
    }
    expected.embeddings(architecture, present);
    return expected.shapes;
  }

  private void embeddings(Architecture architecture, Set<String> present) {
    if (present.contains("Wemb")) {
      put("Wemb", architecture.targetVocabulary(), width);
    } else {
      put("encoder_Wemb", architecture.sourceVocabulary(), width);
      put("decoder_Wemb", architecture.targetVocabulary(), width);
    }
    if (present.contains("decoder_ff_logit_out_Wt")) {
      put("decoder_ff_logit_out_Wt", architecture.targetVocabulary(), width);
    }
    put("decoder_ff_logit_out_b", 1, architecture.targetVocabulary());
  }

  private void attention(String name) {
    for (String part : new String[] {"q", "k", "v", "o"}) {
      put(name + "_W" + part, width, width);
      put(name + "_b" + part, 1, width);
    }
    norm(name + "_Wo_ln");
  }

  private void feedForward(String name, int inner) {
    put(name + "_W1", width, inner);
    put(name + "_b1", 1, inner);
    put(name + "_W2", inner, width);
    put(name + "_b2", 1, width);
    norm(name + "_ffn_ln");
  }

  private void recurrence(String name) {
    put(name + "_W", width, width);
    put(name + "_Wf", width, width);
    put(name + "_bf", 1, width);
    norm(name + "_ffn_ln");
  }

  private void norm(String name) {
    put(name + "_scale", 1, width);
    put(name + "_bias", 1, width);
  }

  private void put(String name, int rows, int columns) {
    shapes.put(name, new int[] {rows, columns});
  }
}
