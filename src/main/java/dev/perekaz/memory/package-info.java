/** Keeps finished articles and approved translations. */
@NullMarked
package dev.perekaz.memory;

import org.jspecify.annotations.NullMarked;
