package org.fieldops.dispatch.swap.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.SwapId;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** {@code swap.offered}, {@code swap.taken} and {@code swap.withdrawn}. */
@ApplicationScoped
public class SwapOperations implements OperationHandler {

  private static final String OFFERED = "swap.offered";
  private static final String TAKEN = "swap.taken";
  private static final String WITHDRAWN = "swap.withdrawn";

  private SwapBook swaps;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  SwapOperations() {}

  @Inject
  public SwapOperations(SwapBook swaps) {
    this.swaps = swaps;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(OFFERED, TAKEN, WITHDRAWN);
  }

  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    SwapId id = new SwapId(body.uuid("swapId"));
    switch (operation.kind()) {
      case OFFERED -> swaps.offer(by, id, new ShiftId(body.uuid("shiftId")));
      case TAKEN -> swaps.take(by, id);
      default -> swaps.withdraw(by, id);
    }
    return JsonValue.EMPTY_JSON_OBJECT;
  }
}
