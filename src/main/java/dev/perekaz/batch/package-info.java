/** Folder in, folder out, resumable. */
@NullMarked
package dev.perekaz.batch;

import org.jspecify.annotations.NullMarked;
