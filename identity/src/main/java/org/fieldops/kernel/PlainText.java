package org.fieldops.kernel;

import java.util.regex.Pattern;

/**
 * What people write, wherever it comes from: a device, a desk, a file's name. Every use case that
 * keeps a text passes it through here.
 */
public final class PlainText {

  /** Letters by their Unicode category that leave no trace: blank Braille, Hangul fillers. */
  private static final String BLANK_LETTERS = "\u2800\u3164\u115f\u1160\uffa0";

  private static final Pattern STEERING =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile("[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]|[\\x{10800}-\\x{10FFF}]");
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private PlainText() {}

  /**
   * What somebody typed, inside a sentence of ours where no element can stand around it: signs that
   * steer the direction of writing are left out, and letters from right to left are isolated
   * (Unicode UAX 9, FSI and PDI). Anything else stays the very text it was.
   */
  public static String isolated(String typed) {
    String plain = STEERING.matcher(typed).replaceAll("");
    return RIGHT_TO_LEFT.matcher(plain).find() ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
  }

  /**
   * A text that has to be there, without the blanks around it.
   *
   * @param field what the caller named it, for the refusal
   * @param max the most characters (code points)
   * @throws Refusal {@code FIELD_MISSING} when nothing of it can be seen, {@code TEXT_TOO_LONG},
   *     {@code MALFORMED} when it cannot be stored
   */
  public static String required(String field, String text, int max) {
    String words = optional(field, text, max);
    if (words.isEmpty()) {
      throw new Refusal(Problem.FIELD_MISSING, field);
    }
    return words;
  }

  /**
   * A text without the blanks around it, empty when nothing of it can be seen.
   *
   * @throws Refusal {@code TEXT_TOO_LONG}, {@code MALFORMED} when it cannot be stored
   */
  public static String optional(String field, String text, int max) {
    storable(field, text);
    if (isBlank(text)) {
      return "";
    }
    String words = text.strip();
    if (words.codePointCount(0, words.length()) > max) {
      throw new Refusal(Problem.TEXT_TOO_LONG, field, max);
    }
    return words;
  }

  /**
   * True when nobody can see any of it: blanks, controls, characters of no width, and letters that
   * are drawn as nothing.
   */
  public static boolean isBlank(String text) {
    return text.codePoints().noneMatch(PlainText::visible);
  }

  /**
   * True when it stands in one line as it was written: nothing in it breaks the line, controls
   * anything or steers the direction of writing.
   */
  public static boolean isPlainLine(String text) {
    return !STEERING.matcher(text).find() && text.codePoints().noneMatch(PlainText::breaks);
  }

  /**
   * Refuses what PostgreSQL cannot keep: U+0000 and half of a surrogate pair.
   *
   * @throws Refusal {@code MALFORMED}
   */
  public static void storable(String field, String text) {
    // as code points, a surrogate stands alone only when its other half is missing
    if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
      throw new Refusal(Problem.MALFORMED, field);
    }
  }

  private static boolean breaks(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  private static boolean visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> BLANK_LETTERS.indexOf(c) < 0;
    };
  }
}
