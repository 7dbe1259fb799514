package org.fieldops.web.rest.me;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Units;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireTime;
import org.fieldops.media.Uploads;
import org.fieldops.web.rest.Languages;
import org.jspecify.annotations.Nullable;

/** Who I am, what I am on, and by which rules; everything a device keeps for offline. */
@PermitAll
@Path("/me")
@RequestScoped
public class MeResource {

  @Inject private CurrentPerson current;
  @Inject private Duties duties;
  @Inject private Channels channels;
  @Inject private Units units;
  @Inject private Uploads uploads;
  @Inject private Languages languages;
  @Inject private DeviceSettings settings;
  @Inject private Clock clock;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject me(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    Person person = current.get();
    JsonObjectBuilder me = MeJson.person(person);
    settings.controlRoomPhone().ifPresent(phone -> me.add("controlRoomPhone", phone));
    return me.add("serverTime", WireTime.text(clock.instant()))
        .add("language", languages.of(language).getLanguage())
        .add("duties", MeJson.duties(duties.of(person)))
        .add("channels", MeJson.channels(channels.of(person)))
        .add("statuses", MeJson.statuses(units.statuses()))
        .add(
            "policies",
            Json.createObjectBuilder()
                .add("uploadLimit", uploads.limit())
                .add("offlineHours", settings.offlineHours())
                .add("zone", settings.zone().getId()))
        .build();
  }
}
