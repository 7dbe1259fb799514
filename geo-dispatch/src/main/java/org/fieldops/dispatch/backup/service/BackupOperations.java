package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.BackupJson;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.backup.model.BackupRules;
import org.fieldops.dispatch.backup.model.NewBackupRequest;
import org.fieldops.dispatch.unit.service.DutyOfThen;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** What officers do with backup requests, on the duty they were on when they did it. */
@ApplicationScoped
public class BackupOperations implements OperationHandler {

  private static final String REQUESTED = "backup.requested";
  private static final String ACCEPTED = "backup.accepted";
  private static final String DECLINED = "backup.declined";
  private static final String ARRIVED = "backup.arrived";
  private static final String CLOSED = "backup.closed";
  private static final String ON_CALL = "backup.oncall";
  private static final int MAX_NOTE = 1000;

  private BackupHandling handling;
  private RequestPlaces places;
  private BackupRules rules;
  private Duties duties;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  BackupOperations() {}

  @Inject
  public BackupOperations(
      BackupHandling handling,
      RequestPlaces places,
      BackupRules rules,
      Duties duties,
      Clock clock) {
    this.handling = handling;
    this.places = places;
    this.rules = rules;
    this.duties = duties;
    this.clock = clock;
  }

  private enum Urgency {
    URGENT,
    NORMAL
  }

  @Override
  public Set<String> kinds() {
    return Set.of(REQUESTED, ACCEPTED, DECLINED, ARRIVED, CLOSED, ON_CALL);
  }

  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    by.require(Role.PATROL, Role.DISPATCHER);
    Instant now = clock.instant();
    DutyOfThen then = DutyOfThen.of(duties, by.id(), operation.happenedAt(), now);
    Optional<OnDuty> duty = then.duty();
    Body body = new Body(operation.body());
    When when = When.of(operation, now, then.runs());
    return switch (operation.kind()) {
      case REQUESTED -> requested(by, operation, duty, when);
      case CLOSED -> closed(by, duty, body, when);
      case ON_CALL -> minded(by, body, when);
      default -> answered(required(duty), operation, body, when);
    };
  }

  private JsonObject requested(Person by, Operation operation, Optional<OnDuty> duty, When when) {
    Body body = new Body(operation.body());
    BackupView view =
        handling
            .request(
                new NewBackupRequest(
                    new BackupId(operation.id().value()),
                    by.id(),
                    by.name(),
                    duty.map(OnDuty::unit).orElse(null),
                    duty.map(OnDuty::unitName).orElse(null),
                    duty.map(OnDuty::channel).orElse(null),
                    body.choice("urgency", Urgency.class) == Urgency.URGENT,
                    body.optionalText("note", MAX_NOTE).orElse(""),
                    places.of(operation, duty.map(OnDuty::unit), when).orElse(null),
                    when.moment(),
                    when.now(),
                    operation.clockKnown()))
            .view();
    return answer(view.id())
        .add("late", view.late())
        .add("alerted", BackupJson.alerts(view.alerts()))
        .build();
  }

  private JsonObject answered(OnDuty on, Operation operation, Body body, When when) {
    BackupId id = new BackupId(body.uuid("requestId"));
    return switch (operation.kind()) {
      case ACCEPTED -> accepted(on, id, when, operation.clockKnown());
      case DECLINED -> declined(on, id, body, when);
      default -> arrived(on, id, when);
    };
  }

  private JsonObject accepted(OnDuty on, BackupId id, When when, boolean clockKnown) {
    handling.accept(
        id,
        on.unit(),
        when,
        request -> {
          BackupRights.requireConcerned(on, request);
          request.requireFree(on.unit());
          BackupRights.requireFresh(on.unit(), request, when, clockKnown, rules);
        });
    return answer(id).add("unit", on.unitName()).build();
  }

  private JsonObject declined(OnDuty on, BackupId id, Body body, When when) {
    body.optionalText("reason", MAX_NOTE);
    handling.decline(id, on.unit(), when, request -> BackupRights.requireConcerned(on, request));
    return answer(id).build();
  }

  private JsonObject arrived(OnDuty on, BackupId id, When when) {
    handling.arrived(
        id,
        when,
        request -> {
          BackupRights.requireConcerned(on, request);
          BackupRights.requireAccepted(on.unit(), request);
        });
    return answer(id).build();
  }

  private JsonObject closed(Person by, Optional<OnDuty> duty, Body body, When when) {
    BackupId id = new BackupId(body.uuid("requestId"));
    String note = body.text("note", 1, MAX_NOTE);
    handling.close(id, note, when, request -> BackupRights.requireParty(by, duty, request));
    return answer(id).build();
  }

  /** Whoever was called needs no duty for it: they are on call. */
  private JsonObject minded(Person by, Body body, When when) {
    BackupId id = new BackupId(body.uuid("requestId"));
    handling.minded(id, by.id(), when);
    return answer(id).build();
  }

  private static OnDuty required(Optional<OnDuty> duty) {
    return duty.orElseThrow(() -> new Refusal(Problem.NOT_ON_DUTY));
  }

  private static JsonObjectBuilder answer(BackupId id) {
    return WireJson.object().add("requestId", id.toString());
  }
}
