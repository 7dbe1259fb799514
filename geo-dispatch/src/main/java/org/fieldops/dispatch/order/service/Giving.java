package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.NewOrder;
import org.fieldops.dispatch.NewOrder.Step;
import org.fieldops.dispatch.NewOrder.StepKind;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.order.model.AddresseeRows;
import org.fieldops.dispatch.order.model.OrderRows;
import org.fieldops.dispatch.order.model.OrderStep;
import org.fieldops.dispatch.order.model.StepRows;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * Gives an order: its message in the channel, those whom it asks, its steps and the first deadline,
 * in one transaction.
 */
@ApplicationScoped
public class Giving {

  static final int MAX_TEXT = 4000;
  static final int MAX_NOTE = 1000;
  static final int MOST_STEPS = 10;
  static final int MOST_MINUTES = 24 * 60;
  static final int MOST_NEXT = 20;

  private OrderRows rows;
  private StepRows stepRows;
  private AddresseeRows addressees;
  private Channels channels;
  private ChannelAccess access;
  private Addressing addressing;
  private AskingOnCall onCall;
  private OrderSteps steps;
  private OrderAnnouncements announcements;
  private OrderRules rules;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Giving() {}

  @Inject
  public Giving(
      OrderRows rows,
      StepRows stepRows,
      AddresseeRows addressees,
      Channels channels,
      ChannelAccess access,
      Addressing addressing,
      AskingOnCall onCall,
      OrderSteps steps,
      OrderAnnouncements announcements,
      OrderRules rules,
      Clock clock) {
    this.rows = rows;
    this.stepRows = stepRows;
    this.addressees = addressees;
    this.channels = channels;
    this.access = access;
    this.addressing = addressing;
    this.onCall = onCall;
    this.steps = steps;
    this.announcements = announcements;
    this.rules = rules;
    this.clock = clock;
  }

  OrderView give(Person by, OrderId id, NewOrder order, Moment written) {
    String text = PlainText.required("text", order.text(), MAX_TEXT);
    String note = PlainText.optional("note", order.note(), MAX_NOTE);
    Optional<OrderView> known = rows.byId(id);
    if (known.isPresent()) {
      return again(known.get(), by, order, text);
    }
    access.leading(by, order.channel(), written);
    Instant now = clock.instant();
    Instant moment = OrderRows.moment(written, now);
    List<OrderStep> planned = planned(order, now);
    List<Person> asked = addressing.asked(by, order, moment);
    MessageView said = said(by, id, order, text, written);
    OrderView given =
        new OrderView(
            id,
            order.channel(),
            said.number(),
            by.id(),
            by.name(),
            text,
            note,
            written,
            now,
            now.plus(rules.minutes(order.answerWithin())),
            order.to().everyone(),
            order.to().everyone() ? List.of() : asked.stream().map(Person::id).toList(),
            0,
            asked.size(),
            0,
            0,
            null,
            null);
    rows.add(given);
    stepRows.add(id, planned);
    addressees.ask(id, asked, null, moment, now);
    steps.next(given);
    announcements.stands(given);
    return given;
  }

  private MessageView said(Person by, OrderId id, NewOrder order, String text, Moment written) {
    Extras gives = Extras.NONE.ordering(id.value());
    return channels.say(by, order.channel(), new OperationId(id.value()), text, gives, written);
  }

  private static OrderView again(OrderView known, Person by, NewOrder order, String text) {
    if (!known.giver().equals(by.id())
        || !known.channel().equals(order.channel())
        || !known.text().equals(text)) {
      throw new Refusal(Problem.OPERATION_REUSED);
    }
    return known;
  }

  private List<OrderStep> planned(NewOrder order, Instant now) {
    requireMinutes(order.answerWithin());
    if (order.steps().size() > MOST_STEPS) {
      throw new Refusal(Problem.ORDER_STEPS);
    }
    List<OrderStep> planned = new ArrayList<>();
    int before = 0;
    for (Step step : order.steps()) {
      if (step.after() <= before) {
        throw new Refusal(Problem.ORDER_STEPS);
      }
      requireMinutes(step.after());
      requirePeople(step);
      onCall.require(step);
      before = step.after();
      planned.add(
          new OrderStep(
              planned.size(),
              step.kind(),
              step.people(),
              step.onCall(),
              now.plus(rules.minutes(step.after())),
              null,
              0));
    }
    return planned;
  }

  private void requirePeople(Step step) {
    boolean asks = step.kind() == StepKind.PEOPLE;
    if (asks == step.people().isEmpty()
        || step.people().size() > MOST_NEXT
        || addressing.known(new HashSet<>(step.people())).size() != step.people().size()) {
      throw new Refusal(Problem.ORDER_STEPS);
    }
  }

  private static void requireMinutes(int minutes) {
    if (minutes < 1 || minutes > MOST_MINUTES) {
      throw new Refusal(Problem.ORDER_STEPS);
    }
  }
}
