package org.fieldops.web.rest.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldops.kernel.setting.HouseSettings;

/**
 * Who came over TLS once comes over TLS for a year (RFC 6797). Not in the demo, which would bind
 * every other program on localhost.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class StrictTransport extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String YEAR = "max-age=31536000; includeSubDomains";

  private final boolean production;

  public StrictTransport() {
    this(!HouseSettings.demo());
  }

  StrictTransport(boolean production) {
    this.production = production;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (production && request.isSecure()) {
      response.setHeader("Strict-Transport-Security", YEAR);
    }
    chain.doFilter(request, response);
  }
}
