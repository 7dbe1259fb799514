package org.fieldops.web.rest.device;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.identity.DeviceView;
import org.fieldops.identity.Devices;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Body;
import org.fieldops.web.rest.JsonBody;

/** One's own devices, and nobody else's. */
@PermitAll
@Path("/devices")
@RequestScoped
public class DevicesResource {

  private static final int LONGEST = 60;

  @Inject private CurrentPerson current;
  @Inject private Devices devices;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject devices(@Context HttpServletRequest request) {
    Optional<UUID> asking = AskingDevice.of(request);
    JsonArrayBuilder told = WireJson.array();
    devices.of(current.get().id()).forEach(device -> told.add(told(device, asking)));
    return WireJson.object().add("devices", told).add("most", Devices.MOST).build();
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public void rename(@PathParam("id") String id, InputStream body) {
    UUID device = Ids.parse(id);
    String name = new Body(JsonBody.read(body)).text("name", 1, LONGEST);
    devices.rename(current.get().id(), device, name);
  }

  @POST
  @Path("{id}/sign-out")
  public void signOut(@PathParam("id") String id) {
    devices.signOut(current.get().id(), Ids.parse(id));
  }

  private static JsonObject told(DeviceView device, Optional<UUID> asking) {
    JsonObjectBuilder told =
        WireJson.object().add("deviceId", device.id().toString()).add("kind", device.kind().name());
    String name = device.name();
    if (name != null) {
      told.add("name", name);
    }
    return told.add("firstSeen", WireTime.text(device.firstSeen()))
        .add("lastContact", WireTime.text(device.lastContact()))
        .add("unsent", device.unsent())
        .add("signedIn", device.signedIn())
        .add("current", asking.filter(device.id()::equals).isPresent())
        .build();
  }
}
