package dev.perekaz.server;

import static dev.perekaz.server.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perekaz.memory.MemoryException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files by LibreTranslate's calls. */
class TranslatedFilesApiTest {
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";

  @TempDir private static Path data;
  private static RunningServer server;

  @BeforeAll
  static void open() throws MemoryException, IOException {
    server = new RunningServer(data, RunningServer.SMALL);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static HttpResponse<String> send(String name, String content, String source)
      throws Exception {
    String body =
        PART.formatted("source", "", source)
            + PART.formatted("target", "", "en")
            + PART.formatted("file", "; filename=\"" + name + "\"", content)
            + "--b--\r\n";
    return server.send(
        server
            .request("/translate_file")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> download(HttpResponse<String> answer) throws Exception {
    URI url = URI.create(json(answer).path("translatedFileUrl").asText());
    assertThat(url).hasHost("127.0.0.1").hasPort(server.port());
    return server.get(url.getRawPath());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.txt | Добрий ранок! | Good morning!",
        "a.md | # Добрий **ранок**! | # Good **morning**!",
        "a.htm | <p lang=uk>Добрий <b>ранок</b>! | <p lang=\"en\">Good <b>morning</b>!</p>",
        "a.SRT | 00:01 --> 00:02↵Добрий ранок! | 00:01 --> 00:02↵Good morning!"
      })
  void aFileIsTranslatedInItsOwnForm(String name, String content, String translation)
      throws Exception {
    HttpResponse<String> file = download(send(name, content.replace('↵', '\n'), "uk"));
    assertThat(file.body()).isEqualTo(translation.replace('↵', '\n'));
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"" + name.replace(".", "_en.") + "\"");
  }

  @Test
  void itsLanguageIsDetected() throws Exception {
    assertThat(download(send("a.txt", "Сьогодні ми йдемо до школи.\n", "auto")).body())
        .isEqualTo("We're going to school today.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.pdf | x | uk | Invalid request: file format not supported",
        "txt | x | uk | Invalid request: file format not supported",
        "a.txt | x | zz | zz is not supported",
        "a.txt | ' ' | uk | a.txt: holds no text"
      })
  void whatIsWrongWithAFileIsSaid(String name, String content, String source, String error)
      throws Exception {
    HttpResponse<String> response = send(name, content, source);
    assertThat(json(response).path("error").asText()).isEqualTo(error);
    assertThat(response.statusCode()).isEqualTo(400);
  }

  @Test
  void aFileHasToBeThere() throws Exception {
    HttpResponse<String> response = server.post("/translate_file?source=uk&target=en", "");
    assertThat(json(response).path("error").asText())
        .isEqualTo("Invalid request: missing file parameter");
  }

  @Test
  void aNameIsNoPath() throws Exception {
    HttpResponse<String> file = download(send("../../etc/p\u202easswd.txt", "Добрий ранок!", "uk"));
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"passwd_en.txt\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.txt", "..%2f..%2fetc%2fpasswd", "%2e%2e/pom.xml", "..", "a%00.txt"})
  void nothingElseIsHandedOut(String name) throws Exception {
    HttpResponse<String> response = server.get("/download_file/" + name);
    assertThat(response.statusCode()).isBetween(400, 404);
    assertThat(json(response).path("error").asText()).isNotEmpty();
  }
}
