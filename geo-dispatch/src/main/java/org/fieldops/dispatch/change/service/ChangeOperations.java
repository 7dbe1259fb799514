package org.fieldops.dispatch.change.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.DutyChangeId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** {@code duty.confirmed}: somebody knows of a change of their duty. */
@ApplicationScoped
public class ChangeOperations implements OperationHandler {

  private static final String CONFIRMED = "duty.confirmed";

  private ChangeBook changes;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChangeOperations() {}

  @Inject
  public ChangeOperations(ChangeBook changes) {
    this.changes = changes;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(CONFIRMED);
  }

  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    DutyChangeId id = new DutyChangeId(new Body(operation.body()).uuid("changeId"));
    changes.confirm(by, id, Moment.of(operation));
    return JsonValue.EMPTY_JSON_OBJECT;
  }
}
