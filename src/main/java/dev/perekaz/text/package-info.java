/** What a text is and how to point into it. */
@NullMarked
package dev.perekaz.text;

import org.jspecify.annotations.NullMarked;
