package org.fieldops.web.rest.media;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.media.Content;
import org.fieldops.media.EvidenceReview;
import org.fieldops.media.EvidenceView;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.WholeNumber;
import org.fieldops.web.rest.media.CacheRules.Variant;
import org.jspecify.annotations.Nullable;

/** Evidence for its author and for supervisors. */
@PermitAll
@Path("/evidence")
@RequestScoped
public class EvidenceResource {

  private static final int MOST = 500;
  private static final int DEFAULT = 100;
  private static final int DEFAULT_CUSTODY = 200;

  @Inject private CurrentPerson current;
  @Inject private EvidenceReview evidence;
  @Inject private Languages languages;
  @Inject private UploadLanes lanes;

  /** The caller's own, newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject own(
      @QueryParam("limit") @Nullable String limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST, DEFAULT);
    return EvidenceJson.list(evidence.own(current.get(), wanted), languages.of(language));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    EvidenceView view = evidence.evidence(current.get(), EvidenceId.of(id));
    return EvidenceJson.of(view, languages.of(language)).build();
  }

  @GET
  @Path("{id}/custody")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject custody(
      @PathParam("id") String id,
      @QueryParam("before") @Nullable String before,
      @QueryParam("limit") @Nullable String limit) {
    int from = (int) WholeNumber.of("before", before, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    int wanted = (int) WholeNumber.of("limit", limit, 1, MOST, DEFAULT_CUSTODY);
    return EvidenceJson.custody(evidence.custody(current.get(), EvidenceId.of(id), from, wanted));
  }

  /** Has a refused picture looked into once more. */
  @POST
  @Path("{id}/examination")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject examineAgain(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    EvidenceView view = evidence.examineAgain(current.get(), EvidenceId.of(id));
    return EvidenceJson.of(view, languages.of(language)).build();
  }

  /** A preview that the author's device made, while there is none of ours. */
  @POST
  @Path("{id}/claimed-preview")
  @Consumes("image/jpeg")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject claimPreview(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      InputStream jpeg) {
    Person person = current.get();
    EvidenceId evidenceId = EvidenceId.of(id);
    EvidenceView view = lanes.take(person, () -> evidence.claimPreview(person, evidenceId, jpeg));
    return EvidenceJson.of(view, languages.of(language)).build();
  }

  /** The original bytes: for saving, never for running. */
  @GET
  @Path("{id}/original")
  public Response original(@PathParam("id") String id, @Context Request request) {
    Content content = evidence.original(current.get(), EvidenceId.of(id));
    return sent(content, Variant.ORIGINAL, request)
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(content.filename()))
        .build();
  }

  @GET
  @Path("{id}/preview")
  public Response preview(@PathParam("id") String id, @Context Request request) {
    return sent(evidence.preview(current.get(), EvidenceId.of(id)), Variant.PREVIEW, request)
        .build();
  }

  @GET
  @Path("{id}/thumbnail")
  public Response thumbnail(@PathParam("id") String id, @Context Request request) {
    return sent(evidence.thumbnail(current.get(), EvidenceId.of(id)), Variant.THUMBNAIL, request)
        .build();
  }

  private static Response.ResponseBuilder sent(Content content, Variant variant, Request request) {
    return SentFile.whole(content, variant, CacheRules.of(variant), request);
  }
}
