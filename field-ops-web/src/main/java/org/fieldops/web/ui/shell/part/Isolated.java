package org.fieldops.web.ui.shell.part;

import java.util.regex.Pattern;

/**
 * What somebody typed, inside a sentence of ours where no element can stand around it: signs that
 * steer the direction of writing are left out, and letters from right to left are isolated (Unicode
 * UAX 9, FSI and PDI). Anything else stays the very text it was.
 */
public final class Isolated {

  private static final Pattern STEERING =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern RIGHT_TO_LEFT =
      Pattern.compile("[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]|[\\x{10800}-\\x{10FFF}]");
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private Isolated() {}

  public static String text(String typed) {
    String plain = STEERING.matcher(typed).replaceAll("");
    return RIGHT_TO_LEFT.matcher(plain).find() ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
  }

  /** The facts of a sentence; those that are no text stay what they are. */
  public static Object[] facts(Object... facts) {
    Object[] isolated = facts.clone();
    for (int at = 0; at < isolated.length; at++) {
      if (isolated[at] instanceof String typed) {
        isolated[at] = text(typed);
      }
    }
    return isolated;
  }
}
