package org.fieldops.web.rest.channels;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelMember;
import org.fieldops.dispatch.MadeChannel;
import org.fieldops.dispatch.MadeChannels;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.dispatch.NewChannel;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.WholeNumber;
import org.jspecify.annotations.Nullable;

/** Channels that people make, and who is in a channel. {@link MadeChannels} says who may. */
@PermitAll
@Path("/channels")
@RequestScoped
public class ChannelsResource {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;
  private static final int LONGEST_NAME = 100;

  @Inject private CurrentPerson current;
  @Inject private MadeChannels channels;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject managed(
      @QueryParam("search") @Nullable String search, @QueryParam("limit") @Nullable String limit) {
    Person by = current.get();
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST, DEFAULT);
    List<MadeChannel> found = channels.managed(by, GroupsResource.words(search), wanted + 1);
    JsonArrayBuilder told = WireJson.array();
    found.stream().limit(wanted).map(MadeJson::channel).forEach(told::add);
    return WireJson.object().add("channels", told).add("more", found.size() > wanted).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject make(InputStream request) {
    Person by = current.get();
    Body body = new Body(JsonBody.read(request));
    ChannelKind kind = body.choice("kind", ChannelKind.class);
    MemberRole usual = kind == ChannelKind.ANNOUNCEMENT ? MemberRole.READER : MemberRole.WRITER;
    return MadeJson.channel(
            channels.make(
                by,
                new NewChannel(
                    new ChannelId(body.uuid("channelId")),
                    kind,
                    body.text("name", 1, LONGEST_NAME),
                    wholeHistory(body),
                    NamedPeople.withRoles(body, "members", usual),
                    NamedPeople.rules(body, usual))))
        .build();
  }

  private static boolean wholeHistory(Body body) {
    return switch (body.text("history", 1, LONGEST_NAME)) {
      case "ALL" -> true;
      case "FROM_JOINING" -> false;
      default -> throw new Refusal(Problem.MALFORMED, "history");
    };
  }

  /** With its rules for those who manage it. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    Person by = current.get();
    ChannelId channel = ChannelId.of(id);
    MadeChannel found = channels.one(by, channel);
    var told = MadeJson.channel(found);
    if (found.mayManage()) {
      JsonArrayBuilder rules = WireJson.array();
      channels.rules(by, channel).stream().map(MadeJson::rule).forEach(rules::add);
      told.add("rules", rules);
    }
    return told.build();
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject rename(@PathParam("id") String id, InputStream request) {
    Person by = current.get();
    Body body = new Body(JsonBody.read(request));
    String name = body.text("name", 1, LONGEST_NAME);
    return MadeJson.channel(channels.rename(by, ChannelId.of(id), name)).build();
  }

  @DELETE
  @Path("{id}")
  public void end(@PathParam("id") String id) {
    channels.end(current.get(), ChannelId.of(id));
  }

  @GET
  @Path("{id}/members")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject members(
      @PathParam("id") String id,
      @QueryParam("search") @Nullable String search,
      @QueryParam("offset") @Nullable String offset,
      @QueryParam("limit") @Nullable String limit) {
    Person by = current.get();
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST, DEFAULT);
    int from = (int) WholeNumber.of("offset", offset, 0, MadeChannels.MOST_MEMBERS, 0);
    ChannelMember.Page page =
        channels.members(by, ChannelId.of(id), GroupsResource.words(search), from, wanted);
    return MadeJson.members(page);
  }

  @POST
  @Path("{id}/members")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject change(@PathParam("id") String id, InputStream request) {
    Person by = current.get();
    Body body = new Body(JsonBody.read(request));
    return MadeJson.channel(
            channels.change(
                by,
                ChannelId.of(id),
                NamedPeople.withRoles(body, "set", MemberRole.WRITER),
                NamedPeople.of(body, "remove")))
        .build();
  }

  @POST
  @Path("{id}/rules")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject addRule(@PathParam("id") String id, InputStream request) {
    Person by = current.get();
    Body body = new Body(JsonBody.read(request));
    return MadeJson.channel(
            channels.addRule(by, ChannelId.of(id), NamedPeople.rule(body, MemberRole.WRITER)))
        .build();
  }

  @DELETE
  @Path("{id}/rules/{rule}")
  public void endRule(@PathParam("id") String id, @PathParam("rule") String rule) {
    channels.endRule(current.get(), ChannelId.of(id), Ids.parse(rule));
  }
}
