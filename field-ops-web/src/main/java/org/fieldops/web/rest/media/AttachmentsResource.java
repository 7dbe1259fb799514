package org.fieldops.web.rest.media;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.WireJson;
import org.fieldops.media.AttachmentView;
import org.fieldops.media.Attachments;
import org.fieldops.media.Content;
import org.fieldops.web.rest.media.CacheRules.Variant;

/** Files said along with messages, for those who may read such a message. */
@PermitAll
@Path("/attachments")
@RequestScoped
public class AttachmentsResource {

  @Inject private CurrentPerson current;
  @Inject private Attachments attachments;

  /** How far it is. */
  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    AttachmentView file = attachments.attachment(current.get(), AttachmentId.of(id));
    JsonObjectBuilder json =
        WireJson.object()
            .add("attachmentId", file.id().toString())
            .add("state", file.state().name())
            .add("filename", file.filename())
            .add("contentType", file.contentType())
            .add("size", file.size())
            .add("sha256", file.sha256())
            .add("thumbnail", file.thumbnail());
    if (file.reason() != null) {
      json.add("reason", file.reason());
    }
    return json.build();
  }

  /** The bytes as they were sent: for saving and for the app's own player, never for running. */
  @GET
  @Path("{id}/content")
  public Response content(
      @PathParam("id") String id,
      @HeaderParam("Range") @DefaultValue("") String range,
      @HeaderParam("If-Range") @DefaultValue("") String ifRange,
      @Context Request request) {
    Content content = attachments.content(current.get(), AttachmentId.of(id));
    return SentFile.parts(content, CacheRules.ASKED_EACH_TIME, request, range, ifRange)
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(content.filename()))
        .build();
  }

  @GET
  @Path("{id}/preview")
  public Response preview(@PathParam("id") String id, @Context Request request) {
    return drawn(attachments.preview(current.get(), AttachmentId.of(id)), Variant.PREVIEW, request);
  }

  @GET
  @Path("{id}/thumbnail")
  public Response thumbnail(@PathParam("id") String id, @Context Request request) {
    return drawn(
        attachments.thumbnail(current.get(), AttachmentId.of(id)), Variant.THUMBNAIL, request);
  }

  private static Response drawn(Content content, Variant variant, Request request) {
    return SentFile.whole(content, variant, CacheRules.ASKED_EACH_TIME, request).build();
  }
}
