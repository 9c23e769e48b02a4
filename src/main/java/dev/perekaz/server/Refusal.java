package dev.perekaz.server;

import com.google.errorprone.annotations.FormatMethod;

/** A request that is not served; the message is for the client. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  static final int TOO_MANY = 429;
  static final int UNAVAILABLE = 503;

  private final int status;

  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  @FormatMethod
  static Refusal bad(String message, Object... values) {
    return new Refusal(BAD_REQUEST, message.formatted(values));
  }

  /** A bad request, as an exception with a message for the user says it. */
  static Refusal because(Exception e) {
    return new Refusal(BAD_REQUEST, String.valueOf(e.getMessage()));
  }

  @FormatMethod
  static Refusal notFound(String message, Object... values) {
    return new Refusal(NOT_FOUND, message.formatted(values));
  }

  static Refusal busy(String message) {
    return new Refusal(UNAVAILABLE, message);
  }

  int status() {
    return status;
  }
}
