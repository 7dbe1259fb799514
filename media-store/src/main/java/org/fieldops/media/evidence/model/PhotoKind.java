package org.fieldops.media.evidence.model;

/** What a photo shows, as the fine procedure asks for it. */
public enum PhotoKind {
  OVERVIEW,
  PLATE,
  SIGN,
  WINDSCREEN,
  DETAIL,
  OTHER
}
