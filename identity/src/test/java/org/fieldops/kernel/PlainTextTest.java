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

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "a\tb", "\u0007", "a\u2028b", "\u202ea", "a\u200e", "\u2067a\u2069"})
  void whatBreaksOrTurnsALineIsNoPlainLine(String text) {
    assertFalse(PlainText.isPlainLine(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ja",
        "bin auf dem Weg",
        "\ud83d\udc68\u200d\ud83d\ude92",
        "\u0646\u0639\u0645",
        "<b>"
      })
  void aLineInAnyLanguageIsOne(String text) {
    assertTrue(PlainText.isPlainLine(text));
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
