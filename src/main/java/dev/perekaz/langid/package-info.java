/** Names a passage's language, or says it cannot. The only home of Lingua. */
@NullMarked
package dev.perekaz.langid;

import org.jspecify.annotations.NullMarked;
