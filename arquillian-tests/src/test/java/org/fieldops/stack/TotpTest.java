package org.fieldops.stack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfRfc6238AppendixB(long second, String code) {
    assertEquals(code, Totp.code(RFC_SECRET, Instant.ofEpochSecond(second), 8));
  }

  @Test
  void aBase32SecretIsReadWithBlanksSmallLettersAndPadding() {
    assertArrayEquals(RFC_SECRET, Totp.decode("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"));
    assertArrayEquals("f".getBytes(US_ASCII), Totp.decode("MY======"));
  }

  @Test
  void aCodeHasSixDigitsAndStaysForThirtySeconds() {
    String first =
        Totp.code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.ofEpochSecond(1_111_111_110));
    String last =
        Totp.code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.ofEpochSecond(1_111_111_139));
    assertEquals("050471", first);
    assertEquals(first, last);
  }

  @Test
  void aCodeIsValidUntilItsHalfMinuteEnds() {
    assertEquals(30, Totp.validSeconds(Instant.ofEpochSecond(1_111_111_110L)));
    assertEquals(1, Totp.validSeconds(Instant.ofEpochSecond(1_111_111_109L)));
  }
}
