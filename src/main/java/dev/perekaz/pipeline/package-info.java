/** Runs one article through the stages and keeps every intermediate. */
@NullMarked
package dev.perekaz.pipeline;

import org.jspecify.annotations.NullMarked;
