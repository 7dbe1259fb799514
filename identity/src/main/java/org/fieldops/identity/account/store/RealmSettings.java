package org.fieldops.identity.account.store;

import java.net.URI;
import java.util.Optional;
import org.fieldops.identity.IdentitySettings;
import org.fieldops.kernel.setting.HouseSettings;

/**
 * Where the realm is and how the application signs in to it.
 *
 * @param url Keycloak's base address
 * @param adminSecret secret of the client {@code fieldops-admin}
 */
record RealmSettings(URI url, String realm, Optional<String> adminSecret) {

  static RealmSettings read() {
    return new RealmSettings(
        HouseSettings.KEYCLOAK.get(),
        HouseSettings.REALM.get(),
        IdentitySettings.ADMIN_SECRET.given());
  }

  URI tokenEndpoint() {
    return URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token");
  }

  URI admin(String path) {
    return URI.create(url + "/admin/realms/" + realm + path);
  }
}
