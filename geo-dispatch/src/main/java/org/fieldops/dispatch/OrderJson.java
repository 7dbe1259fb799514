package org.fieldops.dispatch;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.OrderAnswer.Said;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;

/** Orders in the words of the device protocol, the same in feed, socket, snapshot and answers. */
public final class OrderJson {

  private OrderJson() {}

  /** The {@code order} body. */
  public static JsonObject of(OrderView order) {
    return body(order)
        .add("channelId", order.channel().toString())
        .add("number", order.number())
        .build();
  }

  /** The same for somebody who is not in its channel: that one is not named. */
  public static JsonObject outside(OrderView order) {
    return body(order).build();
  }

  private static JsonObjectBuilder body(OrderView order) {
    JsonObjectBuilder body =
        WireJson.object()
            .add("orderId", order.id().toString())
            .add("giverId", order.giver().toString())
            .add("giver", order.giverName())
            .add("text", order.text())
            .add("note", order.note())
            .add("writtenAt", WireTime.text(order.written().writtenAt()))
            .add("at", WireTime.text(order.written().at()))
            .add("receivedAt", WireTime.text(order.receivedAt()))
            .add("clockKnown", order.written().clockKnown())
            .add("answerBy", WireTime.text(order.answerBy()))
            .add("everyone", order.everyone())
            .add("people", ids(order.people()))
            .add("repeats", order.repeats())
            .add(
                "counts",
                WireJson.object()
                    .add("addressed", order.addressed())
                    .add("understood", order.understood())
                    .add("cannot", order.cannot())
                    .add("open", order.open()))
            .add("state", order.closed() == null ? "OPEN" : "CLOSED");
    OrderView.Act stopped = order.stopped();
    if (stopped != null) {
      body.add("stopped", act(stopped.at(), stopped.by()));
    }
    OrderView.End closed = order.closed();
    if (closed != null) {
      body.add("closed", act(closed.at(), closed.by()).add("note", closed.note()));
    }
    return body;
  }

  private static JsonObjectBuilder act(Instant at, String by) {
    return WireJson.object().add("at", WireTime.text(at)).add("by", by);
  }

  private static JsonArrayBuilder ids(List<PersonId> people) {
    return WireJson.array(people.stream().map(PersonId::toString).toList());
  }

  /** An order with all that this person may know of it. */
  public static JsonObject of(OrderFacts facts) {
    JsonObjectBuilder body =
        WireJson.object().add("order", of(facts.order())).add("mayLead", facts.mayLead());
    if (facts.mayLead()) {
      JsonArrayBuilder steps = WireJson.array();
      facts.steps().forEach(step -> steps.add(step(step)));
      body.add("steps", steps);
    }
    OrderFacts.ReachCount reach = facts.reach();
    if (reach != null) {
      body.add(
          "reach",
          WireJson.object()
              .add("read", reach.read())
              .add("delivered", reach.delivered())
              .add("notReached", reach.notReached()));
    }
    OrderAnswer own = facts.own();
    if (own != null) {
      body.add("own", own(facts.order().id(), own));
    }
    return body.build();
  }

  private static JsonObjectBuilder step(OrderStepView step) {
    JsonObjectBuilder body =
        WireJson.object()
            .add("kind", step.kind().name())
            .add("at", WireTime.text(step.at()))
            .add("people", WireJson.array(step.people()))
            .add("state", step.state().name())
            .add("reached", step.reached());
    OrderStepView.OfRoster onCall = step.onCall();
    if (onCall != null) {
      body.add("roster", onCall.roster()).add("onCallPlace", onCall.place());
    }
    Instant doneAt = step.doneAt();
    if (doneAt != null) {
      body.add("doneAt", WireTime.text(doneAt));
    }
    return body;
  }

  /** Whom an order asks and what they answered, for those who lead it. */
  public static JsonObject of(OrderAnswer answer) {
    JsonObjectBuilder body =
        WireJson.object()
            .add("place", answer.place())
            .add("personId", answer.person().toString())
            .add("name", answer.name())
            .add("instead", answer.instead())
            .add("askedAt", WireTime.text(answer.askedAt()))
            .add("contact", answer.contact().name());
    String unit = answer.unitName();
    if (unit != null) {
      body.add("unit", unit);
    }
    Instant contactAt = answer.contactAt();
    if (contactAt != null) {
      body.add("contactAt", WireTime.text(contactAt));
    }
    said(body, answer);
    return body.build();
  }

  /** What somebody answered, for their own devices: {@code order.answer}. */
  public static JsonObject own(OrderId order, OrderAnswer answer) {
    JsonObjectBuilder body = WireJson.object().add("orderId", order.toString());
    said(body, answer);
    return body.build();
  }

  private static void said(JsonObjectBuilder body, OrderAnswer answer) {
    Said said = answer.said();
    if (said == null) {
      return;
    }
    body.add("answer", said.word().name());
    String reason = said.reason();
    if (reason != null) {
      body.add("reason", reason);
    }
    body.add("writtenAt", WireTime.text(said.written().writtenAt()))
        .add("at", WireTime.text(said.written().at()))
        .add("receivedAt", WireTime.text(said.receivedAt()))
        .add("clockKnown", said.written().clockKnown())
        .add("offline", answer.marks().offline())
        .add("late", answer.marks().late())
        .add("afterEnd", answer.marks().afterEnd());
  }

  /** Reads the channel of an {@code order} body. */
  public static ChannelId channel(JsonObject body) {
    return ChannelId.of(body.getString("channelId"));
  }
}
