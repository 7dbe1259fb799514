package org.fieldops.web.rest.hooks;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.Hooks;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.web.rest.JsonBody;

/** The hooks of a channel, for those who manage it. {@link Hooks} says who may. */
@PermitAll
@Path("/channels/{id}/hooks")
@RequestScoped
public class HooksResource {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_URL = 1_000;

  @Inject private CurrentPerson current;
  @Inject private Hooks hooks;

  /** Which way a hook leads. */
  private enum Direction {
    IN,
    OUT
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject all(@PathParam("id") String id) {
    JsonArrayBuilder told = WireJson.array();
    hooks.of(current.get(), ChannelId.of(id)).stream().map(HookJson::of).forEach(told::add);
    return WireJson.object().add("hooks", told).build();
  }

  /** The answer has the secret; it is told this once. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject make(@PathParam("id") String id, InputStream request) {
    Person by = current.get();
    ChannelId channel = ChannelId.of(id);
    Body body = new Body(JsonBody.read(request));
    UUID hook = body.uuid("hookId");
    String name = body.text("name", 1, LONGEST_NAME);
    String secret =
        switch (body.choice("direction", Direction.class)) {
          case IN -> hooks.makeIncoming(by, channel, hook, name);
          case OUT ->
              hooks.makeOutgoing(
                  by, channel, hook, name, body.text("url", 1, LONGEST_URL), events(body));
        };
    return secret(hook, secret);
  }

  private static Set<HookEvent> events(Body body) {
    List<JsonValue> asked = body.list("events", HookEvent.values().length);
    Set<HookEvent> events = EnumSet.noneOf(HookEvent.class);
    for (JsonValue each : asked) {
      events.add(event(each));
    }
    return events.isEmpty() ? EnumSet.allOf(HookEvent.class) : events;
  }

  private static HookEvent event(JsonValue asked) {
    for (HookEvent event : HookEvent.values()) {
      if (asked instanceof JsonString word && word.getString().equals(event.word())) {
        return event;
      }
    }
    throw new Refusal(Problem.MALFORMED, "events");
  }

  @POST
  @Path("{hook}/secret")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject renew(@PathParam("id") String id, @PathParam("hook") String hook) {
    UUID its = Ids.parse(hook);
    return secret(its, hooks.renew(current.get(), ChannelId.of(id), its));
  }

  @POST
  @Path("{hook}/test")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject test(@PathParam("id") String id, @PathParam("hook") String hook) {
    String trouble = hooks.test(current.get(), ChannelId.of(id), Ids.parse(hook));
    return WireJson.object().add("taken", trouble.isEmpty()).add("trouble", trouble).build();
  }

  @POST
  @Path("{hook}/retry")
  public void retry(@PathParam("id") String id, @PathParam("hook") String hook) {
    hooks.retry(current.get(), ChannelId.of(id), Ids.parse(hook));
  }

  @DELETE
  @Path("{hook}")
  public void end(@PathParam("id") String id, @PathParam("hook") String hook) {
    hooks.end(current.get(), ChannelId.of(id), Ids.parse(hook));
  }

  private static JsonObject secret(UUID hook, String secret) {
    return WireJson.object().add("hookId", hook.toString()).add("secret", secret).build();
  }
}
