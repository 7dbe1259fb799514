package org.fieldops.it.access;

import java.util.Locale;

/** Who asks: one demo person of each role, and nobody. */
enum Caller {
  PATROL,
  DISPATCHER,
  SUPERVISOR,
  ADMIN,
  GUEST,
  NOBODY,
  /** The personnel office; where the table has no column of theirs, they get what a guest gets. */
  HR;

  /** The demo person. The patrol is one whom the demo has put on duty. */
  String username() {
    return this == PATROL ? "patrol4" : column() + "1";
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
