package org.fieldops.dispatch;

/**
 * Why somebody is not there. Only training is shown to others: of the rest just that they are
 * absent.
 */
public enum AbsenceKind {
  HOLIDAY,
  SICK,
  TRAINING,
  OTHER
}
