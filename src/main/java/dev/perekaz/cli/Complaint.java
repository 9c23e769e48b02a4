package dev.perekaz.cli;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says in one line what went wrong. What is expected to go wrong has a message of its own; all else
 * is a fault of the program and comes with its trace.
 */
record Complaint(Streams streams) implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof CommandFailedException || e instanceof IOException) {
      streams.err().println("perekaz: " + e.getMessage());
    } else {
      streams.err().println("perekaz: a fault of the program, please report it:");
      e.printStackTrace(streams.err());
    }
    return Main.FAILED;
  }
}
