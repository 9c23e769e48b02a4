/** Keeps finished articles, approved translations, and sentences to be found by their meaning. */
@NullMarked
package dev.perekaz.memory;

import org.jspecify.annotations.NullMarked;
