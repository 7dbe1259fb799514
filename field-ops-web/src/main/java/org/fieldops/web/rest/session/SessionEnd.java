package org.fieldops.web.rest.session;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/** Ends a session; harmless when there is none, or when another request ends it at this moment. */
final class SessionEnd {

  private SessionEnd() {}

  /**
   * Ends it at Keycloak too, from server to server: a browser that never gets there must not be
   * signed in again as the same person. When Keycloak is away, the browser has to end it there.
   */
  static void atTheRealm(@Nullable Principal principal) {
    if (principal instanceof OidcPrincipal<?> oidc
        && oidc.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext session) {
      session.logout(session.getOidcClientConfiguration());
    }
  }

  static void of(@Nullable HttpSession session) {
    if (session == null) {
      return;
    }
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // signing out and the page that goes along with it meet here: it has ended, as was wanted
    }
  }
}
