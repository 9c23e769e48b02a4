package dev.perekaz.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perekaz.text.LanguagePair;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Firefox itself is told of its models: the records of its Remote Settings. */
final class RemoteSettings {
  private final URI address;
  private final List<SettingsRecord> records = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private RemoteSettings(URI address) {
    this.address = address;
  }

  /** What is chosen among: the version counts inside of it only. */
  private record Group(LanguagePair languages, String architecture, ReleaseStatus status) {}

  static boolean isOne(JsonNode document) {
    return document.path("data").isArray();
  }

  static RemoteSettings read(URI address, JsonNode document) {
    RemoteSettings settings = new RemoteSettings(address);
    document.path("data").forEach(settings::add);
    return settings;
  }

  private void add(JsonNode record) {
    try {
      SettingsRecord.read(record).ifPresent(records::add);
    } catch (IllegalArgumentException e) {
      complaints.add(
          "%s: %s is left out: %s"
              .formatted(address, record.path("name").asText("a record"), e.getMessage()));
    }
  }

  /** Where the server announces that attachments lie: at its root, two levels up. */
  static URI root(URI records) {
    String text = records.toString();
    int end = text.indexOf("/buckets/");
    return URI.create(end < 0 ? text : text.substring(0, end + 1));
  }

  /**
   * The entry with the sizes and hashes of its files, as far as they are known here. The two
   * registries name languages differently here and there ({@code zh} and {@code zh-Hans}); the
   * model's own hash is what joins them.
   */
  RegistryEntry complete(RegistryEntry entry) {
    return records.stream()
        .filter(record -> record.role() == FileRole.MODEL)
        .filter(record -> record.hash().isPresent())
        .filter(record -> record.hash().equals(entry.model().hash()))
        .findFirst()
        .map(model -> entry.withFiles(complete(entry.files(), model)))
        .orElse(entry);
  }

  private List<RemoteFile> complete(List<RemoteFile> files, SettingsRecord model) {
    return files.stream()
        .map(
            file ->
                records.stream()
                    .filter(record -> record.role() == file.role())
                    .filter(model::isOfOneModelWith)
                    .findFirst()
                    .map(own -> file.with(own.size(), own.hash()))
                    .orElse(file))
        .toList();
  }

  /**
   * The records as a list of models to choose from.
   *
   * @param attachments the server's folder of attachments
   */
  Registry registry(URI attachments) {
    List<RegistryEntry> entries = new ArrayList<>();
    List<String> wrong = new ArrayList<>(complaints);
    groups()
        .forEach(
            (group, own) -> {
              try {
                entries.add(entry(group, newest(own), attachments));
              } catch (IllegalArgumentException e) {
                wrong.add(
                    "%s: %s is left out: %s".formatted(address, group.languages(), e.getMessage()));
              }
            });
    return new Registry(address, entries, wrong);
  }

  private Map<Group, List<SettingsRecord>> groups() {
    return records.stream()
        .collect(
            groupingBy(
                record -> new Group(record.languages(), record.architecture(), record.status()),
                LinkedHashMap::new,
                toList()));
  }

  /**
   * The files of the highest version of the model. A pair that moved to a vocabulary for each side
   * leaves the old joint one behind: files of another version than the model's do not belong to it.
   */
  private static List<SettingsRecord> newest(List<SettingsRecord> group) {
    SettingsRecord model =
        group.stream()
            .filter(record -> record.role() == FileRole.MODEL)
            .max(Comparator.comparing(SettingsRecord::version))
            .orElseThrow(() -> new IllegalArgumentException("it has no model"));
    return group.stream().filter(model::isOfOneModelWith).toList();
  }

  private static RegistryEntry entry(Group group, List<SettingsRecord> files, URI attachments) {
    files.stream()
        .filter(SettingsRecord::isPackedByZstd)
        .findFirst()
        .ifPresent(
            file -> {
              throw new IllegalArgumentException(
                  file.location() + " is packed by zstd, which Perekaz cannot unpack");
            });
    String architecture = group.architecture().isEmpty() ? "student" : group.architecture();
    return new RegistryEntry(
        group.languages(),
        architecture,
        group.status(),
        files.get(0).version().toString(),
        files.stream().map(file -> file(file, attachments)).toList(),
        List.of());
  }

  private static RemoteFile file(SettingsRecord record, URI attachments) {
    return new RemoteFile(
        record.role(),
        record.name(),
        RemotePath.below(attachments, record.location()),
        record.size(),
        record.hash());
  }
}
