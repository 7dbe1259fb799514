package org.fieldops.web.rest.guard;

import org.jspecify.annotations.Nullable;

/**
 * Text that somebody else wrote, made fit for one line of a log: printable ASCII, everything else
 * as a code point, at most 200 characters.
 */
public final class FromOutside {

  private static final int LONGEST = 200;

  private FromOutside() {}

  public static String text(@Nullable String given) {
    if (given == null) {
      return "-";
    }
    StringBuilder line = new StringBuilder();
    given
        .codePoints()
        .limit(LONGEST)
        .forEach(point -> {
          if (point >= ' ' && point < 0x7F && point != '\\') {
            line.appendCodePoint(point);
          } else {
            line.append("\\u{").append(Integer.toHexString(point)).append('}');
          }
        });
    return line.length() <= LONGEST ? line.toString() : line.substring(0, LONGEST) + "...";
  }
}
