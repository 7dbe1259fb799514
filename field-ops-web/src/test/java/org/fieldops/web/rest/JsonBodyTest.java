package org.fieldops.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

  @Test
  void anObjectIsRead() {
    assertEquals("Grüße [{", read("{\"text\":\"Grüße [{\"}").getString("text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{", "{\"a\":}", "{\"a\":1}x", "null", "{'a':1}", "{\"a\":tru}"})
  void whatIsNoObjectIsMalformed(String text) {
    assertEquals(Problem.MALFORMED, refused(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void brokenUtf8IsMalformed() {
    assertEquals(
        Problem.MALFORMED, refused(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}));
  }

  @Test
  void aBombOfBracketsIsRefusedBeforeItIsParsed() {
    assertEquals(
        Problem.MALFORMED,
        refused(("{\"a\":" + "[".repeat(500_000)).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aBombOfSmallValuesIsRefusedBeforeItIsParsed() {
    String bomb = "{\"a\":[" + "1,".repeat(400_000) + "1]}";
    assertEquals(Problem.BODY_TOO_LARGE, refused(bomb.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void oneByteOverTheLimitIsTooLarge() {
    assertEquals(Problem.BODY_TOO_LARGE, refused(new byte[JsonBody.MAX_BYTES + 1]));
  }

  @Test
  void aNumberOfAbsurdLengthIsMalformed() {
    String number = "{\"a\":" + "9".repeat(100_000) + ".5}";
    assertEquals(Problem.MALFORMED, refused(number.getBytes(StandardCharsets.UTF_8)));
  }

  private static jakarta.json.JsonObject read(String text) {
    return JsonBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Problem refused(byte[] bytes) {
    return assertThrows(Refusal.class, () -> JsonBody.read(new ByteArrayInputStream(bytes)))
        .problem();
  }
}
