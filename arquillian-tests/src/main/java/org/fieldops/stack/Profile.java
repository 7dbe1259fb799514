package org.fieldops.stack;

import java.util.Locale;

/** What a stack is for. */
public enum Profile {
  /** Invented people with known passwords and codes, simulator, a Keycloak administrator. */
  DEMO,
  /** Empty: no people, secrets from the environment only. */
  PRODUCTION;

  static Profile parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "demo" -> DEMO;
      case "production" -> PRODUCTION;
      default ->
          throw new StackFailure("FIELDOPS_PROFILE is demo or production, not '" + text + "'.");
    };
  }

  /** As it stands in the system property {@code fieldops.profile} of the server. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  void demoOnly(String what) {
    if (this != DEMO) {
      throw new StackFailure(what + " is there in the demo profile only.");
    }
  }
}
