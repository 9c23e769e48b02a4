package dev.perekaz.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An ONNX graph, opened by DJL on ONNX Runtime. Safe for use by several threads. */
final class Network implements AutoCloseable {
  private static final String ENGINE = "OnnxRuntime";

  private final Model model;
  private final Queue<Predictor<NDList, NDList>> idle = new ConcurrentLinkedQueue<>();

  private Network(Model model) {
    this.model = model;
  }

  /**
   * Opens a graph.
   *
   * @param onnx an ONNX ModelProto
   * @param threads for each run, at least 1
   * @throws MalformedModelException if ONNX Runtime refuses it
   */
  static Network open(String name, byte[] onnx, int threads)
      throws MalformedModelException, IOException {
    startEngine();
    Model model = Model.newInstance(name, ENGINE);
    try (SessionOptions options = sessionOptions(threads)) {
      model.load(new ByteArrayInputStream(onnx), Map.of("sessionOptions", options));
      return new Network(model);
    } catch (MalformedModelException | IOException | RuntimeException e) {
      model.close();
      throw e;
    }
  }

  NDManager manager() {
    return model.getNDManager();
  }

  /** The names of the graph's inputs. */
  List<String> inputs() {
    return model.describeInput().keys();
  }

  /** Runs the graph once. Every array is named as an input is; the caller closes the result. */
  NDList run(NDList inputs) {
    Predictor<NDList, NDList> own = idle.poll();
    Predictor<NDList, NDList> predictor =
        own == null ? model.newPredictor(new NoopTranslator()) : own;
    try {
      NDList outputs = predictor.predict(inputs);
      outputs.detach();
      return outputs;
    } catch (TranslateException e) {
      throw new IllegalStateException(model.getName() + " failed while running", e);
    } finally {
      idle.add(predictor);
    }
  }

  @Override
  public void close() {
    idle.forEach(Predictor::close);
    model.close();
  }

  /**
   * Loads DJL's engine, before anything else makes ONNX Runtime's environment. DJL would otherwise
   * report its use, fetch libraries and fall back to PyTorch.
   */
  static void startEngine() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    Engine.getEngine(ENGINE);
  }

  private static SessionOptions sessionOptions(int threads) throws IOException {
    try {
      SessionOptions options = new SessionOptions();
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return options;
    } catch (OrtException e) {
      throw new IOException("ONNX Runtime refuses its settings: " + e.getMessage(), e);
    }
  }
}
