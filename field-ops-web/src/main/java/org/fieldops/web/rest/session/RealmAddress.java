package org.fieldops.web.rest.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Set;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.web.WebSettings;

/**
 * Where the realm is, as browsers reach it. {@code WEB-INF/oidc.json} reads the same variables,
 * from the environment alone.
 */
@ApplicationScoped
class RealmAddress {

  /** The issuer of its tokens. */
  String issuer() {
    return HouseSettings.KEYCLOAK.get() + "/realms/" + HouseSettings.REALM.get();
  }

  /** Scheme, host and port of Keycloak. */
  String origin() {
    URI address = URI.create(issuer());
    return address.getScheme() + "://" + address.getAuthority();
  }

  String client() {
    return WebSettings.WEB_CLIENT.get();
  }

  /** All clients whose sessions the realm tells us the end of. */
  Set<String> clients() {
    return Set.of(client(), WebSettings.DEVICE_CLIENT.get());
  }

  URI keys() {
    return URI.create(issuer() + "/protocol/openid-connect/certs");
  }

  String logout() {
    return issuer() + "/protocol/openid-connect/logout";
  }
}
