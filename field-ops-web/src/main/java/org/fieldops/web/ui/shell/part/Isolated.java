package org.fieldops.web.ui.shell.part;

import org.fieldops.kernel.PlainText;

/** What somebody typed, inside a sentence of ours: see {@link PlainText#isolated}. */
public final class Isolated {

  private Isolated() {}

  public static String text(String typed) {
    return PlainText.isolated(typed);
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
