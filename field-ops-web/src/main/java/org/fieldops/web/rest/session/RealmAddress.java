package org.fieldops.web.rest.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;

/**
 * Where the realm is, as browsers reach it; the same variables as in {@code WEB-INF/oidc.json}:
 * {@code FIELDOPS_KEYCLOAK_URL}, {@code FIELDOPS_REALM}, {@code FIELDOPS_WEB_CLIENT}; beside them
 * {@code FIELDOPS_DEVICE_CLIENT}.
 */
@ApplicationScoped
class RealmAddress {

  /** The issuer of its tokens. */
  String issuer() {
    return setting("FIELDOPS_KEYCLOAK_URL", "http://localhost:8180")
        + "/realms/"
        + setting("FIELDOPS_REALM", "fieldops");
  }

  /** Scheme, host and port of Keycloak. */
  String origin() {
    URI address = URI.create(issuer());
    return address.getScheme() + "://" + address.getAuthority();
  }

  String client() {
    return setting("FIELDOPS_WEB_CLIENT", "fieldops-web");
  }

  /** All clients whose sessions the realm tells us the end of. */
  Set<String> clients() {
    return Set.of(client(), setting("FIELDOPS_DEVICE_CLIENT", "fieldops-device"));
  }

  URI keys() {
    return URI.create(issuer() + "/protocol/openid-connect/certs");
  }

  String logout() {
    return issuer() + "/protocol/openid-connect/logout";
  }

  private static String setting(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
