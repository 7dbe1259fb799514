package org.fieldops.web.rest.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * A session gets a new id once somebody has signed in, at the first page that is opened then: an id
 * that was known before the sign-in is worth nothing after it. Until then it lives for five minutes
 * only.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
@WebListener
public class FreshSession extends HttpFilter implements HttpSessionListener {

  private static final long serialVersionUID = 1L;
  private static final String FOR = FreshSession.class.getName();
  private static final Duration UNKNOWN = Duration.ofMinutes(5);

  /** A shift: the end of a sign-in is the realm's matter. */
  private static final Duration KNOWN = Duration.ofHours(12);

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    event.getSession().setMaxInactiveInterval((int) UNKNOWN.toSeconds());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    String person = person(request.getUserPrincipal());
    if (session != null && person != null) {
      if (session.getMaxInactiveInterval() != KNOWN.toSeconds()) {
        session.setMaxInactiveInterval((int) KNOWN.toSeconds());
      }
      // requests of a script run beside each other and would lose each other's cookie
      if (opensPage(request) && !Objects.equals(person, session.getAttribute(FOR))) {
        session.setAttribute(FOR, person);
        request.changeSessionId();
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean opensPage(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    String target = request.getHeader("Sec-Fetch-Dest");
    boolean page = mode == null ? accepts(request, "text/html") : mode.equals("navigate");
    return page && request.getMethod().equals("GET") && !"iframe".equals(target);
  }

  private static boolean accepts(HttpServletRequest request, String type) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains(type);
  }

  /** Whoever signs in anew in the same session counts as somebody else. */
  private static @Nullable String person(@Nullable Principal principal) {
    return principal instanceof OidcPrincipal<?> oidc
            && oidc.getOidcSecurityContext().getTokenString() != null
        ? TokenPayload.claims(oidc.getOidcSecurityContext().getTokenString()).subject()
        : null;
  }
}
