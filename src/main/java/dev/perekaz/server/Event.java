package dev.perekaz.server;

/**
 * A server-sent event.
 *
 * @param id from 1, in the order of the stream
 * @param data JSON on one line
 */
record Event(int id, String name, String data) {
  /** As the stream has it (WHATWG HTML, section 9.2.6). */
  String wire() {
    return "id: %d\nevent: %s\ndata: %s\n\n".formatted(id, name, data);
  }
}
