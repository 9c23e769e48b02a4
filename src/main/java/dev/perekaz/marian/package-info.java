/**
 * Reads Firefox Translations' files and says the same network as an ONNX graph and the same
 * vocabulary as a {@code tokenizer.json}; knows no engine.
 */
@NullMarked
package dev.perekaz.marian;

import org.jspecify.annotations.NullMarked;
