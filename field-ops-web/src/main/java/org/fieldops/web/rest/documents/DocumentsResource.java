package org.fieldops.web.rest.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Body;
import org.fieldops.media.Content;
import org.fieldops.media.DeviceCopy;
import org.fieldops.media.Documents;
import org.fieldops.media.SentDocument;
import org.fieldops.media.SentDocuments;
import org.fieldops.web.rest.JsonBody;
import org.fieldops.web.rest.WholeNumber;
import org.fieldops.web.rest.device.AskingDevice;
import org.fieldops.web.rest.media.CacheRules;
import org.fieldops.web.rest.media.Disposition;
import org.fieldops.web.rest.media.SentFile;
import org.jspecify.annotations.Nullable;

/** Documents of the office: those for the caller, and how far those are that the caller leads. */
@PermitAll
@Path("/documents")
@RequestScoped
public class DocumentsResource {

  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  @Inject private CurrentPerson current;
  @Inject private Documents documents;
  @Inject private SentDocuments sent;
  @Inject private Clock clock;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject mine() {
    return WireJson.object()
        .add("documents", DocumentJson.list(documents.mine(current.get())))
        .add("serverTime", WireTime.text(clock.instant()))
        .build();
  }

  /** The bytes, for keeping on a device and drawing there; no cache keeps them beside that. */
  @GET
  @Path("{id}/content")
  public Response content(
      @PathParam("id") String id,
      @QueryParam("version") @Nullable String version,
      @HeaderParam("Range") @DefaultValue("") String range,
      @HeaderParam("If-Range") @DefaultValue("") String ifRange,
      @Context Request request) {
    int wanted = (int) WholeNumber.of("version", version, 1, Integer.MAX_VALUE, 0);
    Content content =
        documents.content(current.get(), DocumentId.of(id), wanted == 0 ? null : wanted);
    return SentFile.parts(content, CacheRules.NEVER, request, range, ifRange)
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(content.filename()))
        .build();
  }

  /** What the asking device has of documents; a program that is no device has none. */
  @PUT
  @Path("held")
  @Consumes(MediaType.APPLICATION_JSON)
  public void held(@Context HttpServletRequest request, InputStream body) {
    Person person = current.get();
    List<DeviceCopy> copies =
        new Body(JsonBody.read(body))
            .list("copies", Documents.MOST).stream().map(DocumentsResource::copy).toList();
    AskingDevice.of(request).ifPresent(device -> documents.held(person, device, copies));
  }

  private static DeviceCopy copy(JsonValue told) {
    if (!(told instanceof JsonObject json)) {
      throw new Refusal(Problem.MALFORMED, "copies");
    }
    Body body = new Body(json);
    return new DeviceCopy(
        new DocumentId(body.uuid("documentId")),
        (int) body.whole("version", 1, Integer.MAX_VALUE),
        body.choice("state", DeviceCopy.State.class));
  }

  @GET
  @Path("sent")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject sent(
      @QueryParam("search") @DefaultValue("") String words,
      @QueryParam("before") @Nullable String before,
      @QueryParam("limit") @Nullable String limit) {
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST - 1, DEFAULT);
    DocumentId last = before == null ? null : DocumentId.of(before);
    List<SentDocument> found = sent.led(current.get(), words, last, wanted + 1);
    JsonArrayBuilder list = WireJson.array();
    found.stream().limit(wanted).forEach(document -> list.add(DocumentJson.of(document)));
    return WireJson.object().add("documents", list).add("more", found.size() > wanted).build();
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    return DocumentJson.of(sent.one(current.get(), DocumentId.of(id)));
  }

  @GET
  @Path("{id}/readers")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject readers(
      @PathParam("id") String id,
      @QueryParam("open") @DefaultValue("false") boolean open,
      @QueryParam("offset") @Nullable String offset,
      @QueryParam("limit") @Nullable String limit) {
    int from = (int) WholeNumber.of("offset", offset, 0, Integer.MAX_VALUE, 0);
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST, DEFAULT);
    JsonArrayBuilder readers = WireJson.array();
    sent.readers(current.get(), DocumentId.of(id), open, from, wanted)
        .forEach(reader -> readers.add(DocumentJson.of(reader)));
    return WireJson.object().add("readers", readers).build();
  }
}
