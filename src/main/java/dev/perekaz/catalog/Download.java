package dev.perekaz.catalog;

import dev.perekaz.text.Sha256;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.zip.ZipException;

/**
 * Brings one file here. What has come of it is kept beside it as the server has it ({@code .part}),
 * so that the next try, or the next run, goes on from there; it is unpacked, counted and hashed
 * while it comes.
 */
final class Download {
  /** The ending of what has come so far. */
  static final String PART = ".part";

  private static final int BUFFER = 1 << 16;

  private final Web web;
  private final Retry retry;
  private final Progress progress;
  private final RemoteFile file;
  private final Path whole;
  private final Path part;

  /**
   * @param folder where the file comes to lie
   */
  Download(Web web, Retry retry, Progress progress, RemoteFile file, Path folder) {
    this.web = web;
    this.retry = retry;
    this.progress = progress;
    this.file = file;
    this.whole = folder.resolve(file.name());
    this.part = folder.resolve(file.name() + PART);
  }

  /**
   * Fetches the file, unless it lies there already.
   *
   * @return its hash
   * @throws CatalogException if it cannot be had, or is not what the registry says
   */
  Sha256 fetch() throws CatalogException {
    try {
      return isHere() ? Sha256.of(whole) : fetchWhatIsMissing();
    } catch (IOException e) {
      throw onDisk(e);
    }
  }

  /** A file without its part beside it came whole in an earlier run, if its hash says so too. */
  private boolean isHere() throws IOException {
    return Files.exists(whole)
        && !Files.exists(part)
        && file.hash().isPresent()
        && file.hash().get().equals(Sha256.of(whole));
  }

  private Sha256 fetchWhatIsMissing() throws CatalogException, IOException {
    boolean begun = Files.exists(part);
    try {
      return fetchOrDiscard();
    } catch (WrongFileException e) {
      if (!begun) {
        throw e;
      }
      // What lay here from before may have been of another version.
      progress.said(file.name() + ": what was here from before does not fit; fetching all of it");
      return fetchOrDiscard();
    }
  }

  private Sha256 fetchOrDiscard() throws CatalogException, IOException {
    try {
      Sha256 hash = retry.run(this::once, progress);
      Files.deleteIfExists(part);
      return hash;
    } catch (WrongFileException e) {
      Files.deleteIfExists(part);
      Files.deleteIfExists(whole);
      throw e;
    }
  }

  private Sha256 once() throws IOException, CatalogException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    try (Answer answer = web.get(file.address(), have)) {
      if (answer.total().orElse(0) > mostPacked()) {
        throw new WrongFileException(
            file, "it has %,d bytes packed".formatted(answer.total().getAsLong()));
      }
      return unpack(answer);
    } catch (UncheckedIOException e) {
      throw onDisk(new IOException(e.getMessage(), e));
    }
  }

  private Sha256 unpack(Answer answer) throws IOException, CatalogException {
    try (InputStream packed = packed(answer);
        InputStream bytes = new CappedStream(Gzip.unpacked(packed), file.limit())) {
      return check(write(bytes));
    } catch (CappedStream.TooLongException e) {
      throw new WrongFileException(file, "it unpacks to " + e.getMessage());
    } catch (ZipException e) {
      throw new WrongFileException(file, "it does not unpack, " + e.getMessage());
    } catch (EOFException e) {
      boolean allHere =
          answer.total().isPresent() && answer.total().getAsLong() == Files.size(part);
      if (allHere) {
        throw new WrongFileException(file, "its packed bytes end too early");
      }
      throw brokeOff(e);
    } catch (IOException e) {
      throw brokeOff(e);
    }
  }

  private IOException brokeOff(IOException e) {
    return new IOException("%s broke off: %s".formatted(file.address(), e.getMessage()), e);
  }

  /** The file as the server has it: what is here, and then what comes, which is kept. */
  private InputStream packed(Answer answer) throws IOException {
    boolean goesOn = answer.from() > 0;
    InputStream coming =
        new PartStream(
            answer.body(),
            Files.newOutputStream(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING),
            bytes -> progress.moved(file.name(), answer.from() + bytes, answer.total()));
    InputStream all = goesOn ? new SequenceInputStream(Files.newInputStream(part), coming) : coming;
    return new CappedStream(all, mostPacked());
  }

  /** What gzip makes of bytes that cannot be packed is hardly longer than they are. */
  private long mostPacked() {
    return file.limit() + file.limit() / 1000 + (1 << 12);
  }

  private Sha256 write(InputStream bytes) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    try (FileOutputStream out = new FileOutputStream(whole.toFile())) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
        writeToDisk(out, buffer, read);
      }
      out.getFD().sync();
    }
    return Sha256.of(digest);
  }

  private static void writeToDisk(FileOutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sha256 check(Sha256 found) throws IOException, WrongFileException {
    long size = Files.size(whole);
    if (size != file.size().orElse(size)) {
      throw new WrongFileException(file, "it has %,d bytes, not %,d".formatted(size, file.limit()));
    }
    if (!found.equals(file.hash().orElse(found))) {
      throw new WrongFileException(
          file, "its SHA-256 is %s, not %s".formatted(found, file.hash().get()));
    }
    return found;
  }

  private CatalogException onDisk(IOException e) {
    return new CatalogException("%s cannot be written: %s".formatted(whole, e.getMessage()), e);
  }
}
