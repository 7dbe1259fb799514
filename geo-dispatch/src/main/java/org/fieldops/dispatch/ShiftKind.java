package org.fieldops.dispatch;

/** Which part of the day a shift covers. */
public enum ShiftKind {
  EARLY,
  LATE
}
