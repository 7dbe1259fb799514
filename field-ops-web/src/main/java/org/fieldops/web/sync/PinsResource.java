package org.fieldops.web.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.fieldops.dispatch.Messages;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.WireJson;

/** What stands at the top of a channel. */
@PermitAll
@Path("/channels/{id}/pins")
@RequestScoped
public class PinsResource {

  @Inject private CurrentPerson current;
  @Inject private Messages messages;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject pins(@PathParam("id") String id) {
    return WireJson.object()
        .add("pins", LaterJson.pins(messages.pins(current.get(), ChannelId.of(id))))
        .build();
  }
}
