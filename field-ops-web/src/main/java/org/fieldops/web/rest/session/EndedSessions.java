package org.fieldops.web.rest.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import org.fieldops.identity.SignIns;
import org.fieldops.identity.TokenClaims;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * A session that was ended at Keycloak, or whose person was disabled there, ends here with its next
 * request: a page signs in anew, a program gets 401.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EndedSessions extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient SignIns signIns;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    TokenClaims claims = claims(request.getUserPrincipal());
    boolean page =
        "navigate".equals(request.getHeader("Sec-Fetch-Mode")) && request.getMethod().equals("GET");
    HttpSession session = request.getSession(false);
    // a page of somebody who lost a role gets a token that says so; scripts go on with what is left
    boolean outdated = claims != null && page && session != null && signIns.outdated(claims);
    if (claims == null || (!outdated && !signIns.ended(claims))) {
      chain.doFilter(request, response);
      return;
    }
    if (!outdated) {
      // else the realm's own session would sign the same one in again, without asking
      SessionEnd.atTheRealm(request.getUserPrincipal());
    }
    SessionEnd.of(session);
    if (page) {
      response.sendRedirect(request.getRequestURI());
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static @Nullable TokenClaims claims(@Nullable Principal principal) {
    if (!(principal instanceof OidcPrincipal<?> oidc)
        || oidc.getOidcSecurityContext().getTokenString() == null) {
      return null;
    }
    try {
      return TokenPayload.claims(oidc.getOidcSecurityContext().getTokenString());
    } catch (Refusal e) {
      return null;
    }
  }
}
