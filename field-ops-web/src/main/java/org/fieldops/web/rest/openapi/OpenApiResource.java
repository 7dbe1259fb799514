package org.fieldops.web.rest.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.fieldops.identity.CurrentPerson;

/** Serves the OpenAPI document to whoever is signed in. */
@PermitAll
@Path("/openapi.json")
@RequestScoped
public class OpenApiResource {

  @Inject private CurrentPerson current;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public byte[] document() {
    current.get();
    return read();
  }

  static byte[] read() {
    try (InputStream document = OpenApiResource.class.getResourceAsStream("openapi.json")) {
      if (document == null) {
        throw new IllegalStateException("openapi.json is not in the archive");
      }
      return document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
