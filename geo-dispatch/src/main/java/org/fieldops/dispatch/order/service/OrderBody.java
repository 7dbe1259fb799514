package org.fieldops.dispatch.order.service;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fieldops.dispatch.NewOrder;
import org.fieldops.dispatch.NewOrder.Addressees;
import org.fieldops.dispatch.NewOrder.Step;
import org.fieldops.dispatch.NewOrder.StepKind;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.operation.Body;

/** Reads the body of {@code order.given}. */
final class OrderBody {

  private static final int MOST_UNITS = 100;
  private static final int MOST_GROUPS = 20;
  private static final int MOST_PLACES = 5;

  private OrderBody() {}

  static NewOrder read(Body body) {
    return new NewOrder(
        new ChannelId(body.uuid("channelId")),
        body.text("text", 1, Giving.MAX_TEXT),
        body.optionalText("note", Giving.MAX_NOTE).orElse(""),
        addressees(
            body.optionalObject("to").orElseThrow(() -> new Refusal(Problem.FIELD_MISSING, "to"))),
        (int) body.whole("answerWithin", 1, Giving.MOST_MINUTES),
        list(body, "steps", Giving.MOST_STEPS, OrderBody::step));
  }

  private static Addressees addressees(Body to) {
    if (to.flag("everyone")) {
      return Addressees.EVERYONE;
    }
    return new Addressees(
        false,
        list(to, "people", Addressing.MOST_NAMED, value -> new PersonId(id(value, "people"))),
        list(to, "units", MOST_UNITS, value -> new UnitId(id(value, "units"))),
        list(to, "groups", MOST_GROUPS, value -> new GroupId(id(value, "groups"))));
  }

  private static Step step(JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      throw new Refusal(Problem.MALFORMED, "steps");
    }
    Body step = new Body(object);
    StepKind kind = step.choice("kind", StepKind.class);
    return new Step(
        (int) step.whole("after", 1, Giving.MOST_MINUTES),
        kind,
        list(step, "people", Giving.MOST_NEXT, each -> new PersonId(id(each, "people"))),
        kind == StepKind.ON_CALL
            ? new OnCallPlace(
                new RosterId(step.uuid("rosterId")), (int) step.whole("place", 1, MOST_PLACES))
            : null);
  }

  private static UUID id(JsonValue value, String field) {
    if (value instanceof JsonString text) {
      return Ids.parse(text.getString());
    }
    throw new Refusal(Problem.MALFORMED, field);
  }

  private static <T> List<T> list(
      Body body, String field, int most, Function<JsonValue, T> element) {
    return body.list(field, most).stream().map(element).distinct().toList();
  }
}
