/** Picks the sentences that carry the article. */
@NullMarked
package dev.perekaz.summary;

import org.jspecify.annotations.NullMarked;
