package org.fieldops.web.sync;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.fieldops.dispatch.Messages;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** Who can be mentioned in a channel, by a part of the name. */
@PermitAll
@Path("/channels/{id}/mentionable")
@RequestScoped
public class MentionableResource {

  private static final int LONGEST = 100;

  @Inject private CurrentPerson current;
  @Inject private Messages messages;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject mentionable(
      @PathParam("id") String id, @QueryParam("search") @Nullable String search) {
    String part = search == null ? "" : PlainText.optional("search", search, LONGEST);
    return LaterJson.people(messages.mentionable(current.get(), ChannelId.of(id), part));
  }
}
