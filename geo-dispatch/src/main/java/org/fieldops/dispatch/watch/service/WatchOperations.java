package org.fieldops.dispatch.watch.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.CheckIn;
import org.fieldops.dispatch.CheckIn.Kind;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.position.model.PlaceRules;
import org.fieldops.dispatch.shift.service.ShiftAnnouncements;
import org.fieldops.dispatch.watch.model.NewWatch;
import org.fieldops.dispatch.watch.model.WatchPlace;
import org.fieldops.dispatch.watch.model.WatchRows;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.WatchId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/**
 * {@code checkin.confirmed}, with or without lone work, and {@code watch.started}, {@code
 * watch.extended}, {@code watch.ended}, which say that somebody is well no less.
 */
@ApplicationScoped
public class WatchOperations implements OperationHandler {

  private static final String STARTED = "watch.started";
  private static final String EXTENDED = "watch.extended";
  private static final String ENDED = "watch.ended";
  private static final String CONFIRMED = "checkin.confirmed";
  private static final int MAX_PURPOSE = 200;
  private static final int MOST_AROUND = 30;
  private static final int USUAL_WARNING = 1;
  private static final int USUAL_GRACE = 2;

  private WatchKeeping keeping;
  private WatchRows rows;
  private Duties duties;
  private ShiftAnnouncements shifts;
  private PlaceRules places;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  WatchOperations() {}

  @Inject
  public WatchOperations(
      WatchKeeping keeping,
      WatchRows rows,
      Duties duties,
      ShiftAnnouncements shifts,
      PlaceRules places,
      Clock clock) {
    this.keeping = keeping;
    this.rows = rows;
    this.duties = duties;
    this.shifts = shifts;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(STARTED, EXTENDED, ENDED, CONFIRMED);
  }

  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    by.require(Role.PATROL);
    Body body = new Body(operation.body());
    Optional<OnDuty> duty = duties.at(by.id(), operation.happenedAt());
    ShiftId shift = duty.map(OnDuty::shift).orElse(null);
    if (operation.kind().equals(STARTED)) {
      NewWatch watch = begun(by, operation, body, duty);
      CheckIn said = said(operation, body, Kind.STARTED, watch.minutes());
      return answer(keeping.begin(watch, said, shift, place(operation, body)));
    }
    CheckIn said = said(operation, body);
    Optional<WatchId> watch = body.optionalUuid("watchId").map(WatchId::new);
    if (said.kind() == Kind.CONFIRMED) {
      watch = watch.or(() -> keeping.at(by.id(), operation.happenedAt()).map(WatchView::id));
      return confirmed(by, operation, said, duty, watch);
    }
    WatchId named = watch.orElseThrow(() -> new Refusal(Problem.FIELD_MISSING, "watchId"));
    return answer(keeping.hear(by.id(), named, said, shift, place(operation, body)));
  }

  /** Without lone work only somebody who was on duty says that they are well. */
  private JsonObject confirmed(
      Person by,
      Operation operation,
      CheckIn said,
      Optional<OnDuty> duty,
      Optional<WatchId> watch) {
    ShiftId shift = duty.map(OnDuty::shift).orElse(null);
    JsonObject told = JsonValue.EMPTY_JSON_OBJECT;
    if (watch.isPresent()) {
      Optional<WatchPlace> place = place(operation, new Body(operation.body()));
      told = answer(keeping.hear(by.id(), watch.get(), said, shift, place));
    } else if (shift == null) {
      throw new Refusal(Problem.NOT_ON_DUTY);
    } else {
      rows.keep(by.id(), said, null, shift);
    }
    if (shift != null) {
      shifts.changed(shift);
    }
    return told;
  }

  private static NewWatch begun(Person by, Operation operation, Body body, Optional<OnDuty> duty) {
    int minutes = Math.toIntExact(body.whole("minutes", 1, WatchKeeping.MOST_MINUTES));
    int warning = minutes(body, "warning", USUAL_WARNING);
    return new NewWatch(
        new WatchId(operation.id().value()),
        by,
        duty.map(OnDuty::unit).orElse(null),
        duty.map(OnDuty::unitName).orElse(null),
        body.text("purpose", 1, MAX_PURPOSE).strip(),
        minutes,
        Math.min(warning, minutes - 1),
        minutes(body, "grace", USUAL_GRACE),
        body.flag("drill"),
        Moment.of(operation));
  }

  private static int minutes(Body body, String field, int usual) {
    return Math.toIntExact(body.optionalWhole(field, 0, MOST_AROUND).orElse(usual));
  }

  private CheckIn said(Operation operation, Body body) {
    return switch (operation.kind()) {
      case EXTENDED ->
          said(
              operation,
              body,
              Kind.EXTENDED,
              Math.toIntExact(body.whole("minutes", 1, WatchKeeping.MOST_MINUTES)));
      case ENDED -> said(operation, body, Kind.ENDED, 0);
      default -> said(operation, body, Kind.CONFIRMED, 0);
    };
  }

  private CheckIn said(Operation operation, Body body, Kind kind, int minutes) {
    return new CheckIn(
        operation.id(),
        kind,
        minutes,
        Moment.of(operation),
        clock.instant(),
        body.flag("noNetwork"));
  }

  /** A place that cannot be read or believed keeps nobody from reporting. */
  private Optional<WatchPlace> place(Operation operation, Body body) {
    try {
      return body.optionalPosition("position")
          .filter(said -> places.believes(said.point(), said.accuracyMetres()))
          .map(said ->
              new WatchPlace(
                  said.point(),
                  said.accuracyMetres(),
                  operation.ours(said.at()).orElse(operation.happenedAt())));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  private static JsonObject answer(WatchView watch) {
    return WireJson.object()
        .add("watchId", watch.id().toString())
        .add("state", watch.state().name())
        .add("dueAt", WireTime.text(watch.dueAt()))
        .add("alarmAt", WireTime.text(watch.alarmAt()))
        .build();
  }
}
