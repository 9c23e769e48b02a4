/** Turns segments into translation units. */
@NullMarked
package dev.perekaz.translate;

import org.jspecify.annotations.NullMarked;
