package org.fieldops.web.rest.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/**
 * Where the realm is, as browsers reach it; the same variables as in {@code WEB-INF/oidc.json}:
 * {@code FIELDOPS_KEYCLOAK_URL}, {@code FIELDOPS_REALM}, {@code FIELDOPS_WEB_CLIENT}.
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
