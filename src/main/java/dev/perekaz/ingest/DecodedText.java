package dev.perekaz.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes as text: by their byte order mark, else as UTF-8 if they are valid, else in the encoding
 * that the page names or that they look like.
 *
 * @param text without the byte order mark
 */
record DecodedText(String text, Charset charset) {
  private static final Pattern NAMED =
      Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 4096;

  /** White space, and characters that nobody sees. */
  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*+");

  static DecodedText of(String name, byte[] bytes) throws UnreadableArticleException {
    DecodedText decoded = decode(name, bytes);
    int nul = decoded.text.indexOf('\0');
    if (nul >= 0) {
      throw new UnreadableArticleException(
          name,
          "character %d is NUL, so this is no text; give a .txt, .html or .md file".formatted(nul));
    }
    if (NOTHING.matcher(decoded.text).matches()) {
      throw new UnreadableArticleException(name, "holds no text");
    }
    return decoded;
  }

  private static DecodedText decode(String name, byte[] bytes) throws UnreadableArticleException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(name, bytes, 3, UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(name, bytes, 2, UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strictly(name, bytes, 2, UTF_16BE);
    }
    return invalidAt(bytes, UTF_8) < 0
        ? new DecodedText(new String(bytes, UTF_8), UTF_8)
        : strictly(name, bytes, 0, guess(name, bytes));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static DecodedText strictly(String name, byte[] bytes, int skip, Charset charset)
      throws UnreadableArticleException {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
      return new DecodedText(charset.newDecoder().decode(rest).toString(), charset);
    } catch (CharacterCodingException e) {
      throw new UnreadableArticleException(
          name, "is not valid %s; convert it to UTF-8 first".formatted(charset), e);
    }
  }

  private static Charset guess(String name, byte[] bytes) throws UnreadableArticleException {
    Optional<Charset> charset = named(bytes).or(() -> likely(bytes));
    return charset.orElseThrow(
        () ->
            new UnreadableArticleException(
                name,
                ("is neither UTF-8 (byte %d is invalid) nor in an encoding that can be told; convert"
                        + " it, for instance with: iconv -f WINDOWS-1251 -t UTF-8")
                    .formatted(invalidAt(bytes, UTF_8))));
  }

  private static Optional<Charset> named(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, HEAD), java.nio.charset.StandardCharsets.ISO_8859_1);
    Matcher matcher = NAMED.matcher(head);
    return matcher.find()
        ? charset(matcher.group(1)).filter(c -> !c.equals(UTF_8))
        : Optional.empty();
  }

  private static Optional<Charset> likely(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .map(name -> name.equals("KOI8-R") ? "KOI8-U" : name) // the same, with і ї є ґ
        .flatMap(DecodedText::charset)
        .filter(c -> !c.equals(UTF_8) && invalidAt(bytes, c) < 0);
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Offset of the first byte that is not valid, or -1. */
  private static int invalidAt(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      out.clear();
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
    }
  }
}
