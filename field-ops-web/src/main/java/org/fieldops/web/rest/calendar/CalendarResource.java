package org.fieldops.web.rest.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.fieldops.dispatch.CalendarAddresses;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;

/** The address at which a calendar program reads one's own duties. */
@PermitAll
@Path("/me/calendar")
@RequestScoped
public class CalendarResource {

  @Inject private CurrentPerson current;
  @Inject private CalendarAddresses addresses;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject calendar() {
    JsonObjectBuilder told = WireJson.object();
    addresses.since(current.get()).ifPresent(since -> told.add("since", WireTime.text(since)));
    return told.build();
  }

  /** Its path is told this once, as the server keeps only what proves it. */
  @POST
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject make() {
    String secret = addresses.make(current.get());
    return WireJson.object().add("path", CalendarDoor.path(secret)).build();
  }

  @DELETE
  public void revoke() {
    addresses.revoke(current.get());
  }
}
