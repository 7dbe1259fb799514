package org.fieldops.dispatch.oncall.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.oncall.model.Held;
import org.fieldops.dispatch.oncall.model.RosterRows;
import org.fieldops.kernel.DrillId;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** {@code oncall.taken} and {@code drill.answered}. */
@ApplicationScoped
public class OnCallOperations implements OperationHandler {

  private static final String TAKEN = "oncall.taken";
  private static final String ANSWERED = "drill.answered";

  private TakingOver taking;
  private DrillBook drills;
  private RosterRows rows;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OnCallOperations() {}

  @Inject
  public OnCallOperations(TakingOver taking, DrillBook drills, RosterRows rows, Clock clock) {
    this.taking = taking;
    this.drills = drills;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(TAKEN, ANSWERED);
  }

  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    if (operation.kind().equals(ANSWERED)) {
      drills.answer(by.id(), new DrillId(body.uuid("drillId")), Moment.of(operation));
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    OnCallId wanted = new OnCallId(body.uuid("onCallId"));
    requireOfRoster(by, wanted);
    Held held =
        taking.take(
            by.id(),
            wanted,
            new OnCallId(operation.id().value()),
            operation.happenedAt(),
            clock.instant());
    return WireJson.object()
        .add("onCallId", held.id().toString())
        .add("from", WireTime.text(held.from()))
        .add("until", WireTime.text(held.until()))
        .build();
  }

  /** To who is not in the roster it does not exist. */
  private void requireOfRoster(Person by, OnCallId wanted) {
    Instant now = clock.instant();
    boolean known =
        rows.held(wanted).stream()
            .flatMap(held ->
                rows
                    .people(
                        held.roster(),
                        now.minus(OnCallAnnouncements.AROUND),
                        now.plus(OnCallAnnouncements.AROUND),
                        OnCallAnnouncements.MOST_PEOPLE)
                    .stream())
            .anyMatch(by.id()::equals);
    if (!known) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }
}
