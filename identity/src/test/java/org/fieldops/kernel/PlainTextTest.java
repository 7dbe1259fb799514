package org.fieldops.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\r\n",
        "\u200b",
        "\u2800",
        "\u3164",
        "\u00a0",
        "\u180e\u200d",
        "\u2060\ufeff\u00ad",
        "\u2028\u2029",
        "\u202e\u202c",
        "\u115f\u1160\uffa0",
        "\ufe0f\u034f",
        "\udb40\udc20"
      })
  void whatNobodyCanSeeIsMissing(String text) {
    assertTrue(PlainText.isBlank(text));
    assertEquals(Problem.FIELD_MISSING, problem(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", ".", "ه", "👍", "\u200bx", "e\u0301", "☎️", "가"})
  void whatCanBeSeenIsThere(String text) {
    assertFalse(PlainText.isBlank(text));
    assertEquals(text, PlainText.required("text", text, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "\u0000", "\ud83d", "a\udc00b"})
  void whatPostgresqlCannotKeepIsRefusedInWords(String text) {
    assertEquals(Problem.MALFORMED, problem(text));
  }

  @Test
  void charactersAreCountedAsPeopleCountThem() {
    assertEquals("😀😀", PlainText.required("text", " 😀😀 ", 2));
    assertEquals(Problem.TEXT_TOO_LONG, problem("abcdefghijk"));
  }

  private static Problem problem(String text) {
    return assertThrows(Refusal.class, () -> PlainText.required("text", text, 10)).problem();
  }
}
