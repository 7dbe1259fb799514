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
import org.fieldops.identity.CurrentPerson;
import org.fieldops.identity.GroupView;
import org.fieldops.identity.Groups;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.WholeNumber;
import org.jspecify.annotations.Nullable;

/** Groups of people. Who may see and change them is said by {@link Groups}. */
@PermitAll
@Path("/groups")
@RequestScoped
public class GroupsResource {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;
  private static final int LONGEST = 100;

  @Inject private CurrentPerson current;
  @Inject private Groups groups;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject groups(
      @QueryParam("search") @Nullable String search, @QueryParam("limit") @Nullable String limit) {
    Person by = current.get();
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST, DEFAULT);
    List<GroupView> found = groups.find(by, words(search), wanted + 1);
    JsonArrayBuilder told = WireJson.array();
    found.stream().limit(wanted).map(GroupsResource::told).forEach(told::add);
    return WireJson.object().add("groups", told).add("more", found.size() > wanted).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject make(InputStream request) {
    Person by = current.get();
    Body body = new Body(JsonBody.read(request));
    return told(
        groups.make(
            by,
            new GroupId(body.uuid("groupId")),
            body.text("name", 1, LONGEST),
            NamedPeople.of(body, "members")));
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject rename(@PathParam("id") String id, InputStream request) {
    Person by = current.get();
    Body body = new Body(JsonBody.read(request));
    return told(groups.rename(by, GroupId.of(id), body.text("name", 1, LONGEST)));
  }

  @DELETE
  @Path("{id}")
  public void end(@PathParam("id") String id) {
    groups.end(current.get(), GroupId.of(id));
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
    int from = (int) WholeNumber.of("offset", offset, 0, Groups.MOST_MEMBERS, 0);
    List<Person> found = groups.members(by, GroupId.of(id), words(search), from, wanted + 1);
    JsonArrayBuilder told = WireJson.array();
    found.stream()
        .limit(wanted)
        .forEach(person ->
            told.add(
                WireJson.object()
                    .add("personId", person.id().toString())
                    .add("name", person.name())));
    return WireJson.object().add("members", told).add("more", found.size() > wanted).build();
  }

  @POST
  @Path("{id}/members")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject change(@PathParam("id") String id, InputStream request) {
    Person by = current.get();
    Body body = new Body(JsonBody.read(request));
    return told(
        groups.change(
            by, GroupId.of(id), NamedPeople.of(body, "add"), NamedPeople.of(body, "remove")));
  }

  static String words(@Nullable String search) {
    return PlainText.optional("search", search == null ? "" : search, LONGEST);
  }

  private static JsonObject told(GroupView group) {
    return WireJson.object()
        .add("groupId", group.id().toString())
        .add("name", group.name())
        .add("members", group.members())
        .add("mayChange", group.mayChange())
        .build();
  }
}
