package dev.perekaz.marian;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * SentencePiece's character normalisation: the longest prefix that the map knows is replaced, all
 * else is copied. Hugging Face's {@code Precompiled} looks for shorter ones and is not the same.
 *
 * <p>The map is a uint32 length, a double-array trie of that many bytes (darts-clone's layout), and
 * the replacements, each ending in NUL.
 */
final class CharsMap {
  private static final CharsMap EMPTY = new CharsMap(new int[0], new byte[0]);

  private final int[] trie;
  private final byte[] replacements;

  private CharsMap(int[] trie, byte[] replacements) {
    this.trie = trie;
    this.replacements = replacements;
  }

  /**
   * @throws IllegalArgumentException if the map is damaged
   */
  static CharsMap of(ByteBuffer map) {
    if (!map.hasRemaining()) {
      return EMPTY;
    }
    ByteBuffer in = map.slice().order(ByteOrder.LITTLE_ENDIAN);
    long length = in.remaining() < 4 ? -1 : in.getInt() & 0xFFFFFFFFL;
    if (length < 4 || length % 4 != 0 || length > in.remaining()) {
      throw new IllegalArgumentException("its table of characters is damaged");
    }
    int[] trie = new int[(int) length / 4];
    in.slice(4, (int) length).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(trie);
    byte[] replacements = new byte[in.remaining() - (int) length];
    in.position(4 + (int) length).get(replacements);
    return new CharsMap(trie, replacements);
  }

  /** A match: how many bytes, and where its replacement starts. */
  private record Match(int length, int replacement) {}

  String normalize(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    int at = 0;
    while (at < bytes.length) {
      Match match = longest(bytes, at);
      if (match.length > 0) {
        copyReplacement(match.replacement, out);
        at += match.length;
      } else {
        int length = Math.min(characterLength(bytes[at]), bytes.length - at);
        out.write(bytes, at, length);
        at += length;
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private Match longest(byte[] text, int from) {
    Match best = new Match(0, 0);
    int node = trie.length == 0 ? -1 : offset(trie[0]);
    for (int i = from; i < text.length; i++) {
      int next = node ^ (text[i] & 0xFF);
      if (node < 0 || next >= trie.length || label(trie[next]) != (text[i] & 0xFF)) {
        return best;
      }
      node = next ^ offset(trie[next]);
      if ((trie[next] >>> 8 & 1) == 1 && node < trie.length) {
        best = new Match(i - from + 1, trie[node] & 0x7FFFFFFF);
      }
    }
    return best;
  }

  private void copyReplacement(int start, ByteArrayOutputStream out) {
    for (int i = start; i < replacements.length && replacements[i] != 0; i++) {
      out.write(replacements[i]);
    }
  }

  private static int offset(int unit) {
    return unit >>> 10 << ((unit & 1 << 9) >>> 6);
  }

  private static int label(int unit) {
    return unit & 0x800000FF;
  }

  private static int characterLength(byte lead) {
    int high = lead & 0xFF;
    return high < 0x80 ? 1 : high < 0xE0 ? 2 : high < 0xF0 ? 3 : 4;
  }
}
