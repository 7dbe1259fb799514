package org.fieldops.web.rest.media;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * tus 1.0.0, Core: "The X-HTTP-Method-Override request header MUST be a string which MUST be
 * interpreted as the request's method by the Server, if the header is presented." Here for POST
 * only, so that a harmless method never becomes one that changes something.
 */
@Provider
@PreMatching
public class MethodOverrideRule implements ContainerRequestFilter {

  private static final Set<String> MAY_BECOME = Set.of("PATCH", "DELETE", "HEAD");

  @Override
  public void filter(ContainerRequestContext request) {
    String method = request.getHeaderString("X-HTTP-Method-Override");
    if (method != null
        && request.getMethod().equals("POST")
        && MAY_BECOME.contains(method)
        && request.getUriInfo().getPath(false).replaceFirst("^/", "").startsWith("uploads/")) {
      request.setMethod(method);
    }
  }
}
