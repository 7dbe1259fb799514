package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.OrderAnswer.Word;
import org.fieldops.dispatch.OrderJson;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.Orders;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** {@code order.given}, {@code order.answered}, {@code order.stopped} and {@code order.closed}. */
@ApplicationScoped
public class OrderOperations implements OperationHandler {

  private static final String GIVEN = "order.given";
  private static final String ANSWERED = "order.answered";
  private static final String STOPPED = "order.stopped";
  private static final String CLOSED = "order.closed";

  private Orders orders;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OrderOperations() {}

  @Inject
  public OrderOperations(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(GIVEN, ANSWERED, STOPPED, CLOSED);
  }

  /** Very many answer one order at once. */
  @Override
  public boolean mayShareACommit(String kind) {
    return kind.equals(ANSWERED);
  }

  /** An answer locks its order; giving one locks the channel that its message stands in. */
  @Override
  public String locks(Operation operation) {
    Body body = new Body(operation.body());
    return body.uuid(operation.kind().equals(GIVEN) ? "channelId" : "orderId").toString();
  }

  @Override
  public JsonObject handle(Person by, Operation operation) {
    Body body = new Body(operation.body());
    Moment written = Moment.of(operation);
    if (operation.kind().equals(GIVEN)) {
      return given(by, operation, body, written);
    }
    OrderId id = new OrderId(body.uuid("orderId"));
    if (operation.kind().equals(ANSWERED)) {
      Word word = body.choice("answer", Word.class);
      String reason = body.optionalText("reason", Answering.MAX_REASON).orElse("");
      return OrderJson.own(id, orders.answer(by, id, operation.id(), word, reason, written));
    }
    if (operation.kind().equals(STOPPED)) {
      orders.stop(by, id, written);
    } else {
      orders.close(by, id, body.optionalText("note", Giving.MAX_NOTE).orElse(""), written);
    }
    return WireJson.object().add("orderId", id.toString()).build();
  }

  private JsonObject given(Person by, Operation operation, Body body, Moment written) {
    OrderView order =
        orders.give(by, new OrderId(operation.id().value()), OrderBody.read(body), written);
    return WireJson.object()
        .add("orderId", order.id().toString())
        .add("channelId", order.channel().toString())
        .add("number", order.number())
        .add("addressed", order.addressed())
        .add("answerBy", WireTime.text(order.answerBy()))
        .build();
  }
}
