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
import org.fieldops.kernel.Refusal;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * A session that was ended at Keycloak ends here with its next request: a page signs in anew, a
 * program gets 401.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EndedSessions extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient SignIns signIns;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!ended(request.getUserPrincipal())) {
      chain.doFilter(request, response);
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    String mode = request.getHeader("Sec-Fetch-Mode");
    if ("navigate".equals(mode) && request.getMethod().equals("GET")) {
      response.sendRedirect(request.getRequestURI());
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private boolean ended(@org.jspecify.annotations.Nullable Principal principal) {
    if (!(principal instanceof OidcPrincipal<?> oidc)
        || oidc.getOidcSecurityContext().getTokenString() == null) {
      return false;
    }
    try {
      String session =
          TokenPayload.claims(oidc.getOidcSecurityContext().getTokenString()).session();
      return session != null && signIns.ended(session);
    } catch (Refusal e) {
      return false;
    }
  }
}
