package dev.perekaz.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perekaz.text.Lang;
import dev.perekaz.text.LanguagePair;
import dev.perekaz.text.Sha256;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of a model as Firefox's Remote Settings list it, in their first form (files as they are,
 * {@code fromLang} and {@code toLang}) or their second (packed by zstd, with the hash of the
 * unpacked file beside that of the packed one).
 *
 * @param size of the unpacked file
 * @param hash of the unpacked file
 * @param location of the attachment, below the server's folder of attachments
 */
record SettingsRecord(
    String name,
    FileRole role,
    LanguagePair languages,
    String architecture,
    SettingsVersion version,
    ReleaseStatus status,
    OptionalLong size,
    Optional<Sha256> hash,
    String location) {

  /** Whether this and {@code other} are of one model in one version. */
  boolean isOfOneModelWith(SettingsRecord other) {
    return languages.equals(other.languages)
        && architecture.equals(other.architecture)
        && version.equals(other.version);
  }

  boolean isPackedByZstd() {
    return location.endsWith(".zst");
  }

  /**
   * Reads a record; none for a file that no one needs (the shortlist, a quality model), or that is
   * meant for circumstances that are not known here.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  static Optional<SettingsRecord> read(JsonNode record) {
    Optional<FileRole> role = FileRole.called(record.path("fileType").asText());
    Optional<ReleaseStatus> status = status(record.path("filter_expression").asText(""));
    return role.flatMap(known -> status.map(released -> read(record, known, released)));
  }

  private static SettingsRecord read(JsonNode record, FileRole role, ReleaseStatus status) {
    boolean second = record.has("sourceLanguage");
    JsonNode attachment = record.path("attachment");
    JsonNode size = second ? record.path("decompressedSize") : attachment.path("size");
    String hash = (second ? record.path("decompressedHash") : attachment.path("hash")).asText("");
    return new SettingsRecord(
        record.path("name").asText(),
        role,
        new LanguagePair(
            new Lang(record.path(second ? "sourceLanguage" : "fromLang").asText()),
            new Lang(record.path(second ? "targetLanguage" : "toLang").asText())),
        record.path("architecture").asText(""),
        SettingsVersion.of(record.path("version").asText()),
        status,
        size.isNumber() ? OptionalLong.of(size.asLong()) : OptionalLong.empty(),
        hash.isEmpty() ? Optional.empty() : Optional.of(new Sha256(hash)),
        attachment.path("location").asText());
  }

  /**
   * The filters are JEXL, of which only these forms occur; a record with another is meant for
   * someone else.
   */
  private static Optional<ReleaseStatus> status(String filter) {
    String bare = filter.replace('"', '\'').replaceAll("\\s+", "");
    if (bare.isEmpty() || bare.equals("env.appinfo.OS!='Android'")) {
      return Optional.of(ReleaseStatus.RELEASED);
    }
    if (bare.equals("env.appinfo.OS=='Android'")) {
      return Optional.of(ReleaseStatus.ANDROID);
    }
    return bare.contains("'nightly'") && bare.contains("env.channel")
        ? Optional.of(ReleaseStatus.NIGHTLY)
        : Optional.empty();
  }
}
