package org.fieldops.web.rest.draft;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import org.fieldops.dispatch.DraftJson;
import org.fieldops.dispatch.Drafts;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.Moment;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.DeviceTimes;
import org.fieldops.web.rest.JsonBody;

/** What the caller typed in a channel and has not sent, on whichever of their devices. */
@PermitAll
@Path("/channels/{id}/draft")
@RequestScoped
public class DraftResource {

  @Inject private CurrentPerson current;
  @Inject private Drafts drafts;
  @Inject private Clock clock;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject draft(@PathParam("id") String id) {
    return DraftJson.of(drafts.in(current.get(), ChannelId.of(id)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject write(@PathParam("id") String id, InputStream request) {
    Instant receivedAt = clock.instant();
    Body body = new Body(JsonBody.read(request));
    String text = body.optionalText("text", Extras.MAX_TEXT).orElse("");
    DeviceTimes.Written written = DeviceTimes.Written.of(body, "writtenAt");
    DeviceTimes.Moment moment = DeviceTimes.of(body, receivedAt).moment(written);
    return DraftJson.of(
        drafts.write(
            current.get(),
            ChannelId.of(id),
            text,
            new Moment(written.at(), moment.at(), moment.known())));
  }
}
