package org.fieldops.web.rest.export.paper;

import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;

/**
 * What people wrote, as it can stand on paper: what cannot be seen, what turns the direction of
 * writing and what the font has no sign for is named instead of being left out or obeyed. What has
 * no space for long may be broken there: to look for such a place letter by letter costs the square
 * of the length. The exact text is in the JSON.
 */
final class PrintedText {

  private static final String TAB = "    ";
  private static final int VARIATION_SELECTOR = 0xfe0f;

  /** Characters, less than a line; the 64 of a hash stay together, to be copied. */
  private static final int LONGEST_WORD = 70;

  /** Takes no room and is not printed. */
  private static final char MAY_BREAK = '\u200b';

  private final CmapLookup regular;
  private final CmapLookup bold;

  PrintedText(CmapLookup regular, CmapLookup bold) {
    this.regular = regular;
    this.bold = bold;
  }

  String of(String written) {
    StringBuilder printed = new StringBuilder(written.length());
    int word = 0;
    for (int each : written.codePoints().toArray()) {
      int before = printed.length();
      append(printed, each);
      word = Character.isWhitespace(each) ? 0 : word + printed.length() - before;
      if (word >= LONGEST_WORD) {
        printed.append(MAY_BREAK);
        word = 0;
      }
    }
    return printed.toString();
  }

  private void append(StringBuilder printed, int character) {
    switch (character) {
      case '\n' -> printed.append('\n');
      case '\t' -> printed.append(TAB);
      case '\r', VARIATION_SELECTOR -> {}
      default -> {
        if (isPlain(character) && hasSign(character)) {
          printed.appendCodePoint(character);
        } else {
          printed.append(named(character));
        }
      }
    }
  }

  private boolean hasSign(int character) {
    return regular.getGlyphId(character) > 0 && bold.getGlyphId(character) > 0;
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** A picture by its name, anything else by its number. */
  private static String named(int character) {
    boolean picture = Character.getType(character) == Character.OTHER_SYMBOL;
    String name = picture ? Character.getName(character) : null;
    return "["
        + Objects.requireNonNullElse(name, "U+%04X".formatted(character)).toLowerCase(Locale.ROOT)
        + "]";
  }
}
