package org.fieldops.dispatch.handover.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.fieldops.dispatch.HandoverItem;
import org.fieldops.dispatch.Handovers;
import org.fieldops.dispatch.Handovers.Word;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** What a device says about the handover of a shift. */
@ApplicationScoped
public class HandoverOperations implements OperationHandler {

  private static final String NOTED = "handover.noted";
  private static final String ITEM = "handover.item";
  private static final String CONFIRMED = "handover.confirmed";
  private static final String COUNTERSIGNED = "handover.countersigned";
  private static final String ADDED = "handover.added";

  private static final int LONGEST = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REMARK = 200;
  private static final int LONGEST_RESERVATION = 1_000;

  private Handovers handovers;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandoverOperations() {}

  @Inject
  public HandoverOperations(Handovers handovers) {
    this.handovers = handovers;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(NOTED, ITEM, CONFIRMED, COUNTERSIGNED, ADDED);
  }

  @Override
  @Transactional
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    ShiftId shift = new ShiftId(body.uuid("shiftId"));
    Word word = new Word(operation.id(), Moment.of(operation), body.flag("noNetwork"));
    switch (operation.kind()) {
      case NOTED -> handovers.note(by, shift, body.text("note", 1, LONGEST), word);
      case ITEM -> handovers.item(by, shift, item(body), body.flag("removed"), word);
      case CONFIRMED ->
          handovers.confirm(
              by,
              shift,
              (int) body.whole("stand", 1, Integer.MAX_VALUE),
              body.sha256("sha256"),
              word);
      case COUNTERSIGNED ->
          handovers.countersign(
              by,
              shift,
              body.sha256("sha256"),
              body.optionalText("reservation", LONGEST_RESERVATION).orElse(""),
              word);
      default -> handovers.add(by, shift, body.text("text", 1, LONGEST), word);
    }
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  private static HandoverItem item(Body body) {
    return new HandoverItem(
        body.uuid("itemId"),
        body.choice("itemKind", HandoverItem.Kind.class),
        body.text("name", 1, LONGEST_NAME),
        body.optionalText("remark", LONGEST_REMARK).orElse(""),
        body.flag("given"));
  }
}
