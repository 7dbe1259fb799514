package org.fieldops.web.rest.media;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.UploadId;
import org.fieldops.media.Uploads;
import org.fieldops.media.Uploads.UploadView;
import org.fieldops.web.rest.Api;
import org.fieldops.web.rest.guard.RightOfWay;
import org.jspecify.annotations.Nullable;

/** The tus 1.0.0 endpoint: bytes on their way in. */
@Tus
@PermitAll
@Path("/uploads")
@RequestScoped
public class UploadsResource {

  @Inject private CurrentPerson current;
  @Inject private Uploads uploads;
  @Inject private UploadLanes lanes;
  @Inject private RightOfWay way;

  /** What this server can do. */
  @OPTIONS
  public Response abilities() {
    return Response.noContent()
        .header(Tus.SUPPORTED, Tus.VERSION)
        .header("Tus-Extension", Tus.EXTENSIONS)
        .header("Tus-Max-Size", uploads.limit())
        .header("Tus-Checksum-Algorithm", Tus.ALGORITHMS)
        .build();
  }

  /** The same for one upload. */
  @OPTIONS
  @Path("{id}")
  public Response abilitiesOfOne(@PathParam("id") String id) {
    return abilities();
  }

  /** Begins an upload or finds it again; may bring the first bytes along. */
  @POST
  public Response create(
      @HeaderParam(Tus.LENGTH) @Nullable String length,
      @HeaderParam(Tus.METADATA) @Nullable String metadata,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @HeaderParam(Tus.CHECKSUM) @Nullable String checksum,
      InputStream body) {
    Person person = current.get();
    UploadView created =
        uploads.create(person, UploadMetadata.parse(metadata).upload(number(length, Tus.LENGTH)));
    boolean bytes = Tus.CHUNK.equals(type) && created.offset() == 0;
    UploadView view = bytes ? append(person, created.id(), 0, body, checksum) : created;
    return standing(Response.status(Response.Status.CREATED), view)
        .header(HttpHeaders.LOCATION, Api.PATH + "/uploads/" + view.id())
        .build();
  }

  /** How far it is. */
  @HEAD
  @Path("{id}")
  public Response upload(@PathParam("id") String id) {
    UploadView view = uploads.upload(current.get(), UploadId.of(id));
    return standing(Response.ok(), view)
        .header(Tus.LENGTH, view.length())
        .header(Tus.METADATA, UploadMetadata.header(view.about()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The next bytes. */
  @PATCH
  @Path("{id}")
  @Consumes(Tus.CHUNK)
  public Response append(
      @PathParam("id") String id,
      @HeaderParam(Tus.OFFSET) @Nullable String offset,
      @HeaderParam(Tus.CHECKSUM) @Nullable String checksum,
      InputStream chunk) {
    Person person = current.get();
    long from = number(offset, Tus.OFFSET);
    UploadView view = append(person, UploadId.of(id), from, chunk, checksum);
    return standing(Response.noContent(), view).build();
  }

  private UploadView append(
      Person person, UploadId id, long from, InputStream bytes, @Nullable String checksum) {
    return lanes.take(person, () -> uploads.append(person, id, from, way.giveWay(bytes), checksum));
  }

  /** Gives it up. */
  @DELETE
  @Path("{id}")
  public Response terminate(@PathParam("id") String id) {
    uploads.terminate(current.get(), UploadId.of(id));
    return Response.noContent().build();
  }

  private static Response.ResponseBuilder standing(
      Response.ResponseBuilder answer, UploadView view) {
    answer.header(Tus.OFFSET, view.offset());
    Instant expires = view.expiresAt();
    if (expires != null) {
      answer.header(
          Tus.EXPIRES,
          DateTimeFormatter.RFC_1123_DATE_TIME.format(expires.atOffset(ZoneOffset.UTC)));
    }
    return answer;
  }

  private static long number(@Nullable String text, String header) {
    if (text == null) {
      throw new Refusal(Problem.FIELD_MISSING, header);
    }
    if (!text.matches("\\d{1,18}")) {
      throw new Refusal(Problem.MALFORMED, header);
    }
    return Long.parseLong(text);
  }
}
