package dev.perekaz.ingest;

import dev.perekaz.text.Span;

/**
 * A stretch that is left out of the article's blocks. It stays in the article's text, so it can be
 * shown again.
 */
public record Removal(Span span, RemovalKind kind) {}
