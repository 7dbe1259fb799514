package org.fieldops.web.rest.session;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.fieldops.identity.SignIn;
import org.fieldops.identity.SignedOut;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Signs out for good: the session here ends, its sockets close, the session at Keycloak ends, and
 * the browser is sent there to forget it too (OpenID Connect RP-Initiated Logout 1.0). A script
 * that asks for JSON gets the address instead and goes there by itself.
 */
@WebServlet("/logout")
public class Logout extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient RealmAddress realm;
  @Inject private transient SignedInPeople visitors;
  @Inject private transient Event<SignedOut> signedOut;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (!OwnOrigin.holds(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String address = address(request);
    Principal principal = request.getUserPrincipal();
    endHere(request);
    SessionEnd.atTheRealm(principal);
    String accept = request.getHeader("Accept");
    if (accept != null && accept.contains("application/json")) {
      response.setContentType("application/json;charset=UTF-8");
      response.getWriter().write(WireJson.object().add("location", address).build().toString());
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", address);
    }
  }

  private void endHere(HttpServletRequest request) {
    try {
      SignIn signIn = visitors.of(request.getUserPrincipal());
      signIn.session().map(SignedOut::new).ifPresent(signedOut::fire);
    } catch (Refusal e) {
      // nobody is signed in any more; the session goes all the same
    }
    SessionEnd.of(request.getSession(false));
  }

  private String address(HttpServletRequest request) {
    StringBuilder address = new StringBuilder(realm.logout());
    address.append("?client_id=").append(encoded(realm.client()));
    address.append("&post_logout_redirect_uri=").append(encoded(ownAddress(request)));
    if (request.getUserPrincipal() instanceof OidcPrincipal<?> oidc
        && oidc.getOidcSecurityContext().getIDTokenString() != null) {
      address
          .append("&id_token_hint=")
          .append(encoded(oidc.getOidcSecurityContext().getIDTokenString()));
    }
    return address.toString();
  }

  private static String ownAddress(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length()) + "/";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
