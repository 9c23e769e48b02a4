/** Finds where the foreign passages are. */
@NullMarked
package dev.perekaz.fragment;

import org.jspecify.annotations.NullMarked;
