package org.fieldops.web.rest.sick;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.WireJson;
import org.fieldops.media.Certificates;
import org.fieldops.media.Certificates.Standing;

/** How far the photo of a certificate is, for its author. Its bytes go out nowhere here. */
@PermitAll
@Path("/certificates")
@RequestScoped
public class CertificatesResource {

  @Inject private CurrentPerson current;
  @Inject private Certificates certificates;

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    CertificateId certificate = CertificateId.of(id);
    Standing standing = certificates.standing(current.get(), certificate);
    return WireJson.object()
        .add("certificateId", certificate.toString())
        .add("state", standing.state().name())
        .add("sha256", standing.sha256())
        .build();
  }
}
