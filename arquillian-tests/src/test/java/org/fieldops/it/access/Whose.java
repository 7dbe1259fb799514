package org.fieldops.it.access;

import java.util.Locale;
import java.util.stream.Stream;

/** Whose thing is asked for, seen from the one who asks. */
enum Whose {
  /** The caller's own: made by them, or theirs by duty. */
  OWN,
  /** Of somebody in the patrol's shift. */
  SHIFT,
  /** Of somebody in another shift. */
  OTHER,
  /** There is no such thing. */
  NONE,
  /** The endpoint is about no particular thing. */
  ANY;

  static Whose of(String word) {
    return word.equals("-")
        ? ANY
        : Stream.of(values())
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("whose? " + word));
  }

  String word() {
    return this == ANY ? "-" : name().toLowerCase(Locale.ROOT);
  }
}
