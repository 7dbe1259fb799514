package org.fieldops.web.push;

/** What a push may say where everybody can see it. */
public enum LockScreen {
  /** That there is something, and of which kind. */
  NOTHING,
  /** From whom, too. */
  SENDER,
  /** Where and what, too. */
  ALL;

  boolean sender() {
    return this != NOTHING;
  }

  boolean all() {
    return this == ALL;
  }
}
