/** Finds what says the same, whatever its language: sentences, articles, events. */
@NullMarked
package dev.perekaz.search;

import org.jspecify.annotations.NullMarked;
