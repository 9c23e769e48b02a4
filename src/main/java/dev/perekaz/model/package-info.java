/** Opens a model folder and runs the network. The only home of DJL and ONNX Runtime. */
@NullMarked
package dev.perekaz.model;

import org.jspecify.annotations.NullMarked;
