package org.fieldops.media.casefile.model;

/** What a case is about. */
public enum CaseKind {
  /** A parking or order offence (Ordnungswidrigkeit). */
  OWI,
  /** Another order matter. */
  ORD
}
