/** Cuts text into sentences. */
@NullMarked
package dev.perekaz.segment;

import org.jspecify.annotations.NullMarked;
