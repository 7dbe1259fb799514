package org.fieldops.web.rest.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import org.fieldops.dispatch.ChannelExport.Form;
import org.fieldops.dispatch.HandoverJson;
import org.fieldops.dispatch.HandoverView;
import org.fieldops.dispatch.Handovers;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.FileName;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.export.ExportLanes;
import org.fieldops.web.rest.export.paper.HandoverPaper;
import org.fieldops.web.rest.media.Disposition;
import org.jspecify.annotations.Nullable;

/** The handovers that concern the caller. {@link Handovers} says whose one is. */
@PermitAll
@Path("/handovers")
@RequestScoped
public class HandoversResource {

  @Inject private CurrentPerson current;
  @Inject private Handovers handovers;
  @Inject private ExportLanes lanes;
  @Inject private Languages languages;
  @Inject private Clock clock;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject mine() {
    JsonArrayBuilder list = WireJson.array();
    handovers.of(current.get()).forEach(handover -> list.add(HandoverJson.of(handover)));
    return WireJson.object()
        .add("handovers", list)
        .add("serverTime", WireTime.text(clock.instant()))
        .build();
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    return HandoverJson.of(handovers.one(current.get(), ShiftId.of(id)));
  }

  /** As PDF/A; its size is bounded by what a handover holds. */
  @GET
  @Path("{id}/paper")
  public Response paper(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    Person by = current.get();
    HandoverView handover = handovers.one(by, ShiftId.of(id));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ExportLanes.Lane _ = lanes.enter(by, Form.PDF)) {
      new HandoverPaper(languages.of(language)).print(handover, bytes);
    }
    JsonObject content = handover.content();
    String called =
        content.getString("day") + " " + content.getJsonObject("shift").getString("name");
    String name = FileName.of(called, "uebergabe").clean() + ".pdf";
    return Response.ok(bytes.toByteArray(), "application/pdf")
        .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(name))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .build();
  }
}
