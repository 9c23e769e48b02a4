package dev.perekaz.cli;

import dev.perekaz.catalog.Progress;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/**
 * Where a command reads and writes. Text is UTF-8 whatever the locale says.
 *
 * @param out results
 * @param err progress and complaints
 */
record Streams(InputStream in, PrintStream out, PrintStream err) {
  /** The process's own. */
  static Streams standard() {
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        utf8(new FileOutputStream(FileDescriptor.out)),
        utf8(new FileOutputStream(FileDescriptor.err)));
  }

  static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Shows on the stream for progress how files come. */
  Progress progress() {
    return new ConsoleProgress(err, CommandLine.Help.Ansi.AUTO.enabled());
  }

  BufferedReader lines() {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
