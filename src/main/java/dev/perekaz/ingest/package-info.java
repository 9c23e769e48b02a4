/** Turns bytes into an article and lists every removal. */
@NullMarked
package dev.perekaz.ingest;

import org.jspecify.annotations.NullMarked;
