package org.fieldops.web.rest.me;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.web.rest.Languages;
import org.jspecify.annotations.Nullable;

/** Who I am, what I am on, and by which rules; everything a device keeps for offline. */
@PermitAll
@Path("/me")
@RequestScoped
public class MeResource {

  @Inject private CurrentPerson current;
  @Inject private MeAnswer answer;
  @Inject private Languages languages;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject me(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    return answer.about(current.get(), languages.of(language));
  }
}
