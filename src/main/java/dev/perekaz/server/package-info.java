/** HTTP in front of the pipeline, and the static pages. The only home of Javalin. */
@NullMarked
package dev.perekaz.server;

import org.jspecify.annotations.NullMarked;
