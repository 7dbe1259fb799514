package org.fieldops.web.rest.session;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An empty page behind the sign-in. The officer's app opens it in a hidden frame with {@code
 * prompt=none} (OpenID Connect Core 1.0, 3.1.2.1) when the session here is gone, as after a
 * restart: while Keycloak's own session stands, the person is signed in again without noticing;
 * otherwise Keycloak shows nothing and the app asks.
 */
@WebServlet(SilentSignIn.PATH)
public class SilentSignIn extends HttpServlet {

  static final String PATH = "/silent-sign-in";
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write("<!DOCTYPE html><title>Field Ops</title>");
  }
}
