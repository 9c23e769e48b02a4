/** Commands and exit codes. */
@NullMarked
package dev.perekaz.cli;

import org.jspecify.annotations.NullMarked;
