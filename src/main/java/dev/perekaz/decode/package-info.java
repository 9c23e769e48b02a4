/** Searches for the best token sequence; knows no engine. */
@NullMarked
package dev.perekaz.decode;

import org.jspecify.annotations.NullMarked;
