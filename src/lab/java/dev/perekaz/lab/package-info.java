/** Measures what the workbench does, and writes one report. */
@NullMarked
package dev.perekaz.lab;

import org.jspecify.annotations.NullMarked;
