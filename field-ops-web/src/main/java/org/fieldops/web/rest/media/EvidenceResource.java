package org.fieldops.web.rest.media;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.EvidenceReview;
import org.fieldops.media.EvidenceReview.Content;

/** Evidence for its author and for supervisors. */
@PermitAll
@Path("/evidence")
@RequestScoped
public class EvidenceResource {

  private static final String PRIVATE_DAY = "private, max-age=86400, immutable";
  private static final String NEVER = "private, no-store";

  @Inject private CurrentPerson current;
  @Inject private EvidenceReview evidence;

  /** The caller's own, newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject own(@QueryParam("limit") @DefaultValue("100") int limit) {
    return EvidenceJson.list(evidence.own(current.get(), limit));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    return EvidenceJson.of(evidence.evidence(current.get(), EvidenceId.of(id))).build();
  }

  @GET
  @Path("{id}/custody")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject custody(@PathParam("id") String id) {
    return EvidenceJson.custody(evidence.custody(current.get(), EvidenceId.of(id)));
  }

  /** The original bytes: for saving, never for running. */
  @GET
  @Path("{id}/original")
  public Response original(@PathParam("id") String id, @Context Request request) {
    Content content = evidence.original(current.get(), EvidenceId.of(id));
    return sent(content, "", NEVER, request)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(content.filename()))
        .build();
  }

  @GET
  @Path("{id}/preview")
  public Response preview(@PathParam("id") String id, @Context Request request) {
    return sent(
            evidence.preview(current.get(), EvidenceId.of(id)), "-preview", PRIVATE_DAY, request)
        .build();
  }

  @GET
  @Path("{id}/thumbnail")
  public Response thumbnail(@PathParam("id") String id, @Context Request request) {
    return sent(
            evidence.thumbnail(current.get(), EvidenceId.of(id)),
            "-thumbnail",
            PRIVATE_DAY,
            request)
        .build();
  }

  private static Response.ResponseBuilder sent(
      Content content, String variant, String caching, Request request) {
    EntityTag tag = new EntityTag(content.sha256() + variant);
    Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
    if (answer == null) {
      answer =
          Response.ok(content.bytes(), content.contentType())
              .header(HttpHeaders.CONTENT_LENGTH, content.length())
              .tag(tag);
    } else {
      close(content);
    }
    return answer
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'");
  }

  /** RFC 6266: a plain name for old clients, the real one for the others. */
  private static String attachment(String filename) {
    String plain = filename.replaceAll("[^A-Za-z0-9._-]", "_");
    String real = URLEncoder.encode(filename, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + real;
  }

  private static void close(Content content) {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
