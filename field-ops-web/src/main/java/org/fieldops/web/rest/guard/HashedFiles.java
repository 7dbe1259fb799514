package org.fieldops.web.rest.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A built file whose name carries the hash of its content never changes under that name, so a
 * browser keeps it for a year and does not ask again (RFC 8246). Vaadin says one hour for all of
 * them, and says it later than a filter could: what it says is dropped.
 */
@WebFilter(urlPatterns = "/VAADIN/build/*", asyncSupported = true)
public class HashedFiles extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String CACHE_CONTROL = "Cache-Control";
  private static final Pattern HASHED =
      Pattern.compile(".*-[A-Za-z0-9_-]{8}\\.[a-z0-9]+(\\.[a-z0-9]+)?");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!HASHED.matcher(request.getRequestURI()).matches()) {
      chain.doFilter(request, response);
      return;
    }
    chain.doFilter(request, new KeptForAYear(response));
  }

  /** Says "immutable" of a file that is there, and nothing of one that is not. */
  private static final class KeptForAYear extends HttpServletResponseWrapper {

    KeptForAYear(HttpServletResponse response) {
      super(response);
      response.setHeader(CACHE_CONTROL, "public, max-age=31536000, immutable");
    }

    @Override
    public void setHeader(String name, String value) {
      if (!CACHE_CONTROL.equalsIgnoreCase(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!CACHE_CONTROL.equalsIgnoreCase(name)) {
        super.addHeader(name, value);
      }
    }

    @Override
    public void setStatus(int status) {
      forget(status);
      super.setStatus(status);
    }

    @Override
    public void sendError(int status) throws IOException {
      forget(status);
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      forget(status);
      super.sendError(status, message);
    }

    private void forget(int status) {
      if (status >= SC_BAD_REQUEST) {
        super.setHeader(CACHE_CONTROL, "no-store");
      }
    }
  }
}
