package org.fieldops.web.rest.sick;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.WireJson;
import org.fieldops.media.Content;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNotes;
import org.fieldops.web.rest.WholeNumber;
import org.fieldops.web.rest.media.CacheRules;
import org.fieldops.web.rest.media.Disposition;
import org.fieldops.web.rest.media.SentFile;
import org.jspecify.annotations.Nullable;

/** The queue of the personnel office. */
@PermitAll
@Path("/sick-notes")
@RequestScoped
public class SickNotesResource {

  private static final int DEFAULT = 50;

  @Inject private CurrentPerson current;
  @Inject private SickNotes notes;

  /** What is to be done, the oldest first; or what is done, the newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject list(
      @QueryParam("done") @DefaultValue("false") boolean done,
      @QueryParam("search") @DefaultValue("") String words,
      @QueryParam("offset") @Nullable String offset,
      @QueryParam("limit") @Nullable String limit) {
    int from = (int) WholeNumber.of("offset", offset, 0, Integer.MAX_VALUE, 0);
    int wanted = (int) WholeNumber.of("limit", limit, 1, SickNotes.MOST - 1, DEFAULT);
    List<SickNote> found = notes.list(current.get(), done, words, from, wanted + 1);
    JsonArrayBuilder list = WireJson.array();
    found.stream().limit(wanted).forEach(note -> list.add(SickNoteJson.of(note)));
    return WireJson.object().add("sickNotes", list).add("more", found.size() > wanted).build();
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    return SickNoteJson.of(notes.one(current.get(), SickNoteId.of(id)));
  }

  /** From now on the caller deals with it. */
  @POST
  @Path("{id}/take")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject take(
      @PathParam("id") String id, @QueryParam("over") @DefaultValue("false") boolean over) {
    return SickNoteJson.of(notes.take(current.get(), SickNoteId.of(id), over));
  }

  /** The photo; no cache keeps it, and the trail says who looked. */
  @GET
  @Path("{id}/certificate")
  public Response certificate(
      @PathParam("id") String id,
      @HeaderParam("Range") @DefaultValue("") String range,
      @HeaderParam("If-Range") @DefaultValue("") String ifRange,
      @Context Request request) {
    Content content = notes.certificate(current.get(), SickNoteId.of(id));
    return SentFile.parts(content, CacheRules.NEVER, request, range, ifRange)
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(content.filename()))
        .build();
  }

  /** Hands it over; from then on the photo is not here any more. */
  @POST
  @Path("{id}/done")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject done(
      @PathParam("id") String id,
      @QueryParam("withoutPhoto") @DefaultValue("false") boolean withoutPhoto) {
    return SickNoteJson.of(notes.done(current.get(), SickNoteId.of(id), withoutPhoto));
  }
}
