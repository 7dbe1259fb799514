package org.fieldops.identity.account.store;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the realm is and how the application signs in to it. Read from system properties or, with
 * dots as underscores, from the environment.
 *
 * @param url Keycloak's base address, {@code fieldops.keycloak.url}, default {@code
 *     http://localhost:8180}
 * @param realm {@code fieldops.realm}, default {@code fieldops}
 * @param adminSecret secret of the client {@code fieldops-admin}, {@code fieldops.admin.secret}
 */
record RealmSettings(URI url, String realm, Optional<String> adminSecret) {

  static RealmSettings read() {
    return new RealmSettings(
        URI.create(setting("fieldops.keycloak.url").orElse("http://localhost:8180")),
        setting("fieldops.realm").orElse("fieldops"),
        setting("fieldops.admin.secret"));
  }

  URI tokenEndpoint() {
    return URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token");
  }

  URI admin(String path) {
    return URI.create(url + "/admin/realms/" + realm + path);
  }

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .or(() ->
            Optional.ofNullable(
                System.getenv(name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT))))
        .filter(value -> !value.isBlank());
  }
}
