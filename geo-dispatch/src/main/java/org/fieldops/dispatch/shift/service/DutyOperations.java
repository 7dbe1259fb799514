package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.shift.model.DutyMarks;
import org.fieldops.dispatch.shift.model.DutyMarks.Kind;
import org.fieldops.dispatch.shift.model.DutyRows;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** {@code duty.begun} and {@code duty.ended}: kept beside the plan, which they do not change. */
@ApplicationScoped
public class DutyOperations implements OperationHandler {

  private static final String BEGUN = "duty.begun";
  private static final String ENDED = "duty.ended";

  private DutyRows published;
  private DutyMarks marks;
  private ShiftAnnouncements announcements;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DutyOperations() {}

  @Inject
  public DutyOperations(
      DutyRows published, DutyMarks marks, ShiftAnnouncements announcements, Clock clock) {
    this.published = published;
    this.marks = marks;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(BEGUN, ENDED);
  }

  /** Only for whom the shift was published, at the moment of writing; of others nothing is told. */
  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    ShiftId id = new ShiftId(new Body(operation.body()).uuid("shiftId"));
    if (!published.had(id, by.id(), operation.happenedAt())) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    Kind kind = operation.kind().equals(BEGUN) ? Kind.BEGUN : Kind.ENDED;
    marks.add(operation.id(), id, by.id(), kind, Moment.of(operation), clock.instant());
    announcements.marked(by.id(), id);
    announcements.changed(id);
    return JsonValue.EMPTY_JSON_OBJECT;
  }
}
