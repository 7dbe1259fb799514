package org.fieldops.it.access;

import java.util.Locale;

/** Who asks: one demo person of each role, and nobody. */
enum Caller {
  PATROL,
  DISPATCHER,
  SUPERVISOR,
  ADMIN,
  GUEST,
  NOBODY;

  /** The demo person. The patrol is one whom the demo has put on duty. */
  String username() {
    return this == PATROL ? "patrol4" : column() + "1";
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
