package org.fieldops.web.rest.oncall;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fieldops.dispatch.Drills;
import org.fieldops.dispatch.OnCall;
import org.fieldops.dispatch.Roster;
import org.fieldops.dispatch.Rosters;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.WireJson;
import org.fieldops.web.rest.WholeNumber;
import org.jspecify.annotations.Nullable;

/** Rosters, who is on call, and what drills have measured; for desks. */
@PermitAll
@Path("/rosters")
@RequestScoped
public class RostersResource {

  private static final Duration SHOWN = Duration.ofDays(28);
  private static final int DRILLS = 20;
  private static final int MOST_DRILLS = 50;

  @Inject private CurrentPerson current;
  @Inject private Rosters rosters;
  @Inject private OnCall onCall;
  @Inject private Drills drills;
  @Inject private Clock clock;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject all() {
    Instant now = clock.instant();
    JsonArrayBuilder all = WireJson.array();
    for (Roster roster : rosters.all(current.get())) {
      all.add(
          OnCallJson.roster(roster).add("chain", OnCallJson.spans(onCall.chain(roster.id(), now))));
    }
    return WireJson.object().add("rosters", all).build();
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject one(@PathParam("id") String id) {
    Person by = current.get();
    Roster roster = rosters.one(by, RosterId.of(id));
    Instant now = clock.instant();
    JsonArrayBuilder people = WireJson.array();
    rosters.reach(by, roster.id()).forEach(each -> people.add(OnCallJson.reach(each)));
    return WireJson.object()
        .add("roster", OnCallJson.roster(roster))
        .add("spans", OnCallJson.spans(rosters.calendar(by, roster.id(), now, now.plus(SHOWN))))
        .add("people", people)
        .build();
  }

  @GET
  @Path("{id}/drills")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonObject drills(
      @PathParam("id") String id, @QueryParam("limit") @Nullable String limit) {
    Person by = current.get();
    int most = (int) WholeNumber.of("limit", limit, 1, MOST_DRILLS, DRILLS);
    JsonArrayBuilder all = WireJson.array();
    drills
        .of(by, rosters.one(by, RosterId.of(id)).id(), most)
        .forEach(drill -> all.add(OnCallJson.drill(drill)));
    return WireJson.object().add("drills", all).build();
  }
}
