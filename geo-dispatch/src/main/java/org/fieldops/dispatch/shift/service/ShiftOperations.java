package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.fieldops.dispatch.shift.model.DutyRows;
import org.fieldops.dispatch.shift.model.Handover;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.dispatch.shift.model.ShiftRepository;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** {@code shift.handedover}. */
@ApplicationScoped
public class ShiftOperations implements OperationHandler {

  private static final String HANDOVER = "shift.handedover";
  private static final int MAX_NOTE = 2000;

  private ShiftRepository shifts;
  private DutyRows published;
  private ShiftAnnouncements announcements;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ShiftOperations() {}

  @Inject
  public ShiftOperations(
      ShiftRepository shifts, DutyRows published, ShiftAnnouncements announcements, Clock clock) {
    this.shifts = shifts;
    this.published = published;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(HANDOVER);
  }

  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    handOver(by, operation);
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  /** Only somebody who was in the shift hands it over; of any other they know nothing. */
  private void handOver(Person by, Operation operation) {
    Body body = new Body(operation.body());
    ShiftId id = new ShiftId(body.uuid("shiftId"));
    String note = body.text("note", 1, MAX_NOTE);
    Shift shift =
        shifts
            .byId(id)
            .filter(found -> published.had(id, by.id(), operation.happenedAt()))
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    shifts.addHandover(
        new Handover(
            operation.id(), shift.id(), by.id(), note, operation.writtenAt(), clock.instant()));
    announcements.changed(shift.id());
  }
}
