package org.fieldops.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person may do, as the realm says. */
public enum Role {
  PATROL,
  DISPATCHER,
  SUPERVISOR,
  ADMIN,
  GUEST,
  /** The personnel office: sick notes, and nothing else. */
  HR;

  /** The realm's name of it. */
  public String realmName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> ofRealm(String name) {
    return Stream.of(values()).filter(role -> role.realmName().equals(name)).findFirst();
  }
}
