/** What models there are elsewhere, and how they come here: pull, import, verify. */
@NullMarked
package dev.perekaz.catalog;

import org.jspecify.annotations.NullMarked;
