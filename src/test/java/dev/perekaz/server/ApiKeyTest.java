package dev.perekaz.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeyTest {
  private static Parameters sent(String name, String value) {
    return new Parameters(JsonNodeFactory.instance.objectNode().put(name, value), true);
  }

  @Test
  void withoutAKeyAnythingIsRight() {
    assertThatCode(() -> new ApiKey(Optional.empty()).check(sent("api_key", "unknown")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"api_key", "apiKey"})
  void theKeyIsRightUnderBothNames(String name) {
    assertThatCode(() -> new ApiKey(Optional.of("secret")).check(sent(name, "secret")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"api_key,wrong", "api_key,''", "q,secret"})
  void anotherKeyOrNoneIsRefused(String name, String value) {
    assertThatThrownBy(() -> new ApiKey(Optional.of("secret")).check(sent(name, value)))
        .isInstanceOf(Refusal.class)
        .hasMessage("Invalid API key");
  }
}
