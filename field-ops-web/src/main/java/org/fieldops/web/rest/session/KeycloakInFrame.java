package org.fieldops.web.rest.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The way of the {@link SilentSignIn} leads over Keycloak, so the officer's page, also the copy
 * that opens without network, may have Keycloak in a frame, and nobody else. All other pages may
 * have no foreign frame at all.
 */
@WebFilter(
    urlPatterns = {"/app", "/offline.html"},
    asyncSupported = true)
public class KeycloakInFrame extends HttpFilter {

  private static final String POLICY = "Content-Security-Policy";
  private static final long serialVersionUID = 1L;

  @Inject private transient RealmAddress realm;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String general = response.getHeader(POLICY);
    if (general != null) {
      response.setHeader(POLICY, general + "; frame-src 'self' " + realm.origin());
    }
    chain.doFilter(request, response);
  }
}
