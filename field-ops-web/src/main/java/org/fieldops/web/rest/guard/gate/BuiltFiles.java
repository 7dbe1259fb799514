package org.fieldops.web.rest.guard.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What the front end's build did not make is not there: asked for a file that it does not know,
 * Vaadin makes a session first.
 */
@WebFilter(urlPatterns = PublicPaths.BUILD + "*", asyncSupported = true)
public class BuiltFiles extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "META-INF/VAADIN/webapp";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    boolean made =
        path.startsWith(PublicPaths.BUILD)
            && path.indexOf('%') < 0
            && !path.endsWith("/")
            && BuiltFiles.class.getClassLoader().getResource(FOLDER + path) != null;
    if (made) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
