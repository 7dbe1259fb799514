package org.fieldops.web.rest.elections;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fieldops.dispatch.Elections;
import org.fieldops.dispatch.NewElection;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.WholeNumber;
import org.jspecify.annotations.Nullable;

/** The channels of an election in one action. {@link Elections} says who may. */
@PermitAll
@Path("/elections")
@RequestScoped
public class ElectionsResource {

  private static final String CSV = "text/csv";
  private static final int LONGEST_NAME = 40;
  private static final int CENTRES = 10;

  @Inject private CurrentPerson current;
  @Inject private Elections elections;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject all() {
    JsonArrayBuilder told = WireJson.array();
    elections.all(current.get()).stream().map(ElectionJson::of).forEach(told::add);
    return WireJson.object().add("elections", told).build();
  }

  /** What would be made of this file; nothing is kept. */
  @POST
  @Path("preview")
  @Consumes(CSV)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject preview(
      @QueryParam("name") @Nullable String name,
      @QueryParam("day") @Nullable String day,
      @QueryParam("postalCentres") @Nullable String centres,
      InputStream file) {
    Person by = current.get();
    return ElectionJson.of(
        elections.preview(by, wanted(new ElectionId(Ids.next()), name, day, centres, file)));
  }

  @PUT
  @Path("{id}")
  @Consumes(CSV)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject make(
      @PathParam("id") String id,
      @QueryParam("name") @Nullable String name,
      @QueryParam("day") @Nullable String day,
      @QueryParam("postalCentres") @Nullable String centres,
      InputStream file) {
    Person by = current.get();
    return ElectionJson.of(elections.make(by, wanted(ElectionId.of(id), name, day, centres, file)));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    return ElectionJson.of(elections.one(current.get(), ElectionId.of(id)));
  }

  @POST
  @Path("{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject undo(@PathParam("id") String id, InputStream request) {
    Person by = current.get();
    boolean said = new Body(JsonBody.read(request)).flag("said");
    return ElectionJson.of(elections.undo(by, ElectionId.of(id), said));
  }

  @POST
  @Path("{id}/end")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject end(@PathParam("id") String id) {
    return ElectionJson.of(elections.end(current.get(), ElectionId.of(id)));
  }

  /** What {@link #repeat} would make. */
  @GET
  @Path("{id}/repeat")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject previewRepeat(
      @PathParam("id") String id, @QueryParam("withPeople") @Nullable String withPeople) {
    return ElectionJson.of(
        elections.previewRepeat(current.get(), ElectionId.of(id), "true".equals(withPeople)));
  }

  /** Another election with the channels and rules of this one. */
  @POST
  @Path("{id}/repeat")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject repeat(@PathParam("id") String id, InputStream request) {
    Person by = current.get();
    Body body = new Body(JsonBody.read(request));
    return ElectionJson.of(
        elections.repeat(
            by,
            new ElectionId(body.uuid("electionId")),
            ElectionId.of(id),
            body.text("name", 1, LONGEST_NAME),
            day(body.text("day", 1, LONGEST_NAME)),
            body.flag("withPeople")));
  }

  /** All that was said there, streamed. */
  @GET
  @Path("{id}/export")
  @Produces({"application/zip", MediaType.APPLICATION_JSON})
  public Response export(@PathParam("id") String id) {
    Person by = current.get();
    ElectionId election = ElectionId.of(id);
    if (!elections.one(by, election).mayRead()) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    return Response.ok((StreamingOutput) to -> elections.export(by, election, to))
        .type("application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + election + ".zip\"")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static NewElection wanted(
      ElectionId id,
      @Nullable String name,
      @Nullable String day,
      @Nullable String centres,
      InputStream file) {
    return new NewElection(
        id,
        PlainText.required("name", name == null ? "" : name, LONGEST_NAME),
        day(day == null ? "" : day),
        (int) WholeNumber.of("postalCentres", centres, 0, Elections.MOST_CENTRES, CENTRES),
        bytes(file));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refusal(Problem.MALFORMED, "day");
    }
  }

  private static byte[] bytes(InputStream file) {
    try {
      return file.readNBytes(Elections.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new Refusal(Problem.ELECTION_FILE);
    }
  }
}
