package org.fieldops.dispatch;

/** The quick answers; few, so that everybody knows each of them by its word. */
public enum Reaction {
  UNDERSTOOD,
  YES,
  NO,
  ON_MY_WAY
}
