package dev.perekaz.pipeline;

import java.time.Duration;

/** How long a stage took. */
public record StageTiming(Stage stage, Duration duration) {}
