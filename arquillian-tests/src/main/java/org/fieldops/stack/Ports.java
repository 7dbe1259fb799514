package org.fieldops.stack;

/**
 * The ports of one stack, all on 127.0.0.1.
 *
 * @param offset added to every port, so that stacks can stand side by side; {@code
 *     FIELDOPS_PORT_OFFSET}, 0 to 40000
 */
public record Ports(int offset) {
  private static final int APPLICATION = 8080;
  private static final int KEYCLOAK = 8180;
  private static final int KEYCLOAK_MANAGEMENT = 8190;
  private static final int WILDFLY_MANAGEMENT = 9990;

  /** Below the range from which the system takes ports for outgoing connections. */
  private static final int POSTGRES = 15432;

  public Ports {
    if (offset < 0 || offset > 40_000) {
      throw new StackFailure(
          "FIELDOPS_PORT_OFFSET must lie between 0 and 40000, not " + offset + ".");
    }
  }

  static Ports parse(String text) {
    try {
      return new Ports(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      throw new StackFailure("FIELDOPS_PORT_OFFSET must be a whole number, not '" + text + "'.", e);
    }
  }

  /** Looks before the first server starts, so that the answer comes at once. */
  void requireFree() {
    Readiness.requireFree("the application", application());
    Readiness.requireFree("WildFly's management", wildflyManagement());
    Readiness.requireFree("Keycloak", keycloak());
    Readiness.requireFree("Keycloak's management", keycloakManagement());
    Readiness.requireFree("PostgreSQL", postgres());
  }

  public int application() {
    return APPLICATION + offset;
  }

  public int keycloak() {
    return KEYCLOAK + offset;
  }

  public int keycloakManagement() {
    return KEYCLOAK_MANAGEMENT + offset;
  }

  public int wildflyManagement() {
    return WILDFLY_MANAGEMENT + offset;
  }

  public int postgres() {
    return POSTGRES + offset;
  }
}
