package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.backup.model.Call;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/**
 * What officers do with calls for help. Somebody asked, or in the channel where it was called, may
 * answer; to all others it does not exist.
 */
@ApplicationScoped
public class BackupOperations implements OperationHandler {

  private static final String REQUESTED = "backup.requested";
  private static final String ACCEPTED = "backup.accepted";
  private static final String DECLINED = "backup.declined";
  private static final String ARRIVED = "backup.arrived";
  private static final String CLOSED = "backup.closed";
  private static final int MAX_NOTE = 1000;

  private BackupHandling calls;
  private AlertCandidates surroundings;
  private Duties duties;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  BackupOperations() {}

  @Inject
  public BackupOperations(
      BackupHandling calls, AlertCandidates surroundings, Duties duties, Clock clock) {
    this.calls = calls;
    this.surroundings = surroundings;
    this.duties = duties;
    this.clock = clock;
  }

  private enum Urgency {
    URGENT,
    NORMAL
  }

  @Override
  public Set<String> kinds() {
    return Set.of(REQUESTED, ACCEPTED, DECLINED, ARRIVED, CLOSED);
  }

  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    by.require(Role.PATROL, Role.DISPATCHER);
    Body body = new Body(operation.body());
    if (operation.kind().equals(REQUESTED)) {
      return requested(by, operation, body);
    }
    BackupId id = new BackupId(body.uuid("requestId"));
    Optional<OnDuty> duty = duties.current(by.id());
    BackupRequest request = calls.find(id);
    if (operation.kind().equals(CLOSED)) {
      requireParty(by, duty, request);
      calls.close(id, body.text("note", 1, MAX_NOTE));
      return answer(id).build();
    }
    OnDuty on = duty.orElseThrow(() -> new Refusal(Problem.NOT_ON_DUTY));
    requireConcerned(on, request);
    return switch (operation.kind()) {
      case ACCEPTED -> {
        calls.accept(id, on.unit());
        yield answer(id).add("unit", on.unitName()).build();
      }
      case DECLINED -> {
        body.optionalText("reason", MAX_NOTE);
        calls.decline(id, on.unit());
        yield answer(id).build();
      }
      default -> {
        requireAccepted(on.unit(), request);
        calls.arrived(id);
        yield answer(id).build();
      }
    };
  }

  private JsonObject requested(Person by, Operation operation, Body body) {
    Optional<OnDuty> duty = duties.current(by.id());
    BackupRequest request =
        calls.call(
            new Call(
                new BackupId(operation.id().value()),
                by.id(),
                by.name(),
                duty.map(OnDuty::unit).orElse(null),
                duty.map(OnDuty::unitName).orElse(null),
                duty.map(OnDuty::channel).orElse(null),
                body.choice("urgency", Urgency.class) == Urgency.URGENT,
                body.optionalText("note", MAX_NOTE).orElse(""),
                place(body, duty).orElse(null),
                operation.happenedAt(),
                clock.instant()));
    BackupView view = request.view();
    return Json.createObjectBuilder()
        .add("requestId", view.id().toString())
        .add("late", view.late())
        .add("alerted", BackupAnnouncements.alerts(view.alerts()))
        .build();
  }

  /** What the device says, or else where its unit was a moment ago. */
  private Optional<GeoPoint> place(Body body, Optional<OnDuty> duty) {
    return body.optionalPosition("position")
        .map(Body.Position::point)
        .or(() -> duty.flatMap(on -> surroundings.placeOf(on.unit())));
  }

  private static void requireConcerned(OnDuty on, BackupRequest request) {
    boolean hears =
        !request.late()
            && request.channel().isPresent()
            && request.channel().get().equals(on.channel());
    if (!hears && !request.asked().contains(on.unit())) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }

  private static void requireAccepted(UnitId unit, BackupRequest request) {
    if (request.acceptedBy().filter(unit::equals).isEmpty()) {
      throw new Refusal(Problem.BACKUP_NOT_YOURS);
    }
  }

  /** Closing is for the asking and the accepting side, and for dispatchers. */
  private static void requireParty(Person by, Optional<OnDuty> duty, BackupRequest request) {
    boolean party =
        by.is(Role.DISPATCHER)
            || request.person().equals(by.id())
            || duty.map(OnDuty::unit)
                .filter(unit ->
                    request.unit().filter(unit::equals).isPresent()
                        || request.acceptedBy().filter(unit::equals).isPresent())
                .isPresent();
    if (!party) {
      throw new Refusal(Problem.BACKUP_NOT_YOURS);
    }
  }

  private static JsonObjectBuilder answer(BackupId id) {
    return Json.createObjectBuilder().add("requestId", id.toString());
  }
}
