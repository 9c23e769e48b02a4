/** Writes an article result for people and for machines. */
@NullMarked
package dev.perekaz.report;

import org.jspecify.annotations.NullMarked;
