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
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Messages;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.WholeNumber;
import org.jspecify.annotations.Nullable;

/** What was said in a channel, backwards, page by page; who has read it, and what became of it. */
@PermitAll
@Path("/channels/{id}/messages")
@RequestScoped
public class HistoryResource {

  private static final int DEFAULT = 50;
  private static final int MOST = 100;

  @Inject private CurrentPerson current;
  @Inject private Channels channels;
  @Inject private Messages messages;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject before(
      @PathParam("id") String id,
      @QueryParam("before") @Nullable String before,
      @QueryParam("limit") @Nullable String limit) {
    ChannelId channel = ChannelId.of(id);
    long from = WholeNumber.of("before", before, 1, Long.MAX_VALUE, Long.MAX_VALUE);
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST, DEFAULT);
    return ChannelJson.page(channels.before(current.get(), channel, from, wanted));
  }

  @GET
  @Path("{number}/readers")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject readers(@PathParam("id") String id, @PathParam("number") String number) {
    ChannelId channel = ChannelId.of(id);
    return ChannelJson.readers(channels.readers(current.get(), channel, number(number)));
  }

  @GET
  @Path("{number}/versions")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject versions(@PathParam("id") String id, @PathParam("number") String number) {
    ChannelId channel = ChannelId.of(id);
    return LaterJson.versions(messages.versions(current.get(), channel, number(number)));
  }

  @GET
  @Path("{number}/reactions")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject reactions(@PathParam("id") String id, @PathParam("number") String number) {
    ChannelId channel = ChannelId.of(id);
    return LaterJson.reactors(messages.reactors(current.get(), channel, number(number)));
  }

  private static long number(String text) {
    long number = WholeNumber.of("number", text, 0, Long.MAX_VALUE, 0);
    if (number == 0) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    return number;
  }
}
