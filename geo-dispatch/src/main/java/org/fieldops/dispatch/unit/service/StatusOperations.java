package org.fieldops.dispatch.unit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Set;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/**
 * {@code status.set}: the crew says how it stands with the unit that they were on when they said
 * so.
 */
@ApplicationScoped
public class StatusOperations implements OperationHandler {

  private static final int MAX_CODE = 1;

  private UnitStatuses statuses;
  private Duties duties;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  StatusOperations() {}

  @Inject
  public StatusOperations(UnitStatuses statuses, Duties duties, Clock clock) {
    this.statuses = statuses;
    this.duties = duties;
    this.clock = clock;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("status.set");
  }

  @Override
  public JsonObject handle(Person by, Operation operation) {
    DutyOfThen then = DutyOfThen.of(duties, by.id(), operation.happenedAt(), clock.instant());
    OnDuty duty = then.duty().orElseThrow(() -> new Refusal(Problem.NOT_ON_DUTY));
    String code = new Body(operation.body()).text("status", 1, MAX_CODE);
    String holds =
        statuses.set(
            operation.id().value(), by, duty.unit(), code, Moment.of(operation), then.runs());
    return WireJson.object().add("unitId", duty.unit().toString()).add("status", holds).build();
  }
}
