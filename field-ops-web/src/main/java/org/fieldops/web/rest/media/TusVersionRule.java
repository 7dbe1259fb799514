package org.fieldops.web.rest.media;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * tus 1.0.0, Core: "The Tus-Resumable header MUST be included in every request and response except
 * for OPTIONS requests. [...] If the version specified by the Client is not supported by the
 * Server, it MUST respond with the 412 Precondition Failed status and MUST include the Tus-Version
 * header into the response."
 */
@Tus
@Provider
public class TusVersionRule implements ContainerRequestFilter, ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    boolean asked = request.getMethod().equals("OPTIONS");
    if (!asked && !Tus.VERSION.equals(request.getHeaderString(Tus.RESUMABLE))) {
      throw new Refusal(Problem.TUS_VERSION);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(Tus.RESUMABLE, Tus.VERSION);
    if (response.getStatus() == Problem.TUS_VERSION.status()) {
      response.getHeaders().putSingle(Tus.SUPPORTED, Tus.VERSION);
    }
  }
}
