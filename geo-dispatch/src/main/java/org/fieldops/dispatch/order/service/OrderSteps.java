package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.OrderJson;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.due.service.DueHandler;
import org.fieldops.dispatch.due.service.DueList;
import org.fieldops.dispatch.order.model.AddresseeRows;
import org.fieldops.dispatch.order.model.Asked;
import org.fieldops.dispatch.order.model.OrderRows;
import org.fieldops.dispatch.order.model.OrderStep;
import org.fieldops.dispatch.order.model.StepRows;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * What happens when somebody does not answer in time: the order's steps, one after the other. One
 * that asks very many does so in parts, so that no transaction is long. When everybody has
 * understood nothing happens; nor after somebody stopped it, nor after its end.
 */
@ApplicationScoped
public class OrderSteps implements DueHandler {

  static final String KIND = "order";
  static final int PART = 500;

  private OrderRows rows;
  private StepRows stepRows;
  private AddresseeRows addressees;
  private Addressing addressing;
  private AskingOnCall onCall;
  private OrderNews news;
  private OrderAnnouncements announcements;
  private DueList deadlines;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OrderSteps() {}

  @Inject
  public OrderSteps(
      OrderRows rows,
      StepRows stepRows,
      AddresseeRows addressees,
      Addressing addressing,
      AskingOnCall onCall,
      OrderNews news,
      OrderAnnouncements announcements,
      DueList deadlines,
      Clock clock) {
    this.rows = rows;
    this.stepRows = stepRows;
    this.addressees = addressees;
    this.addressing = addressing;
    this.onCall = onCall;
    this.news = news;
    this.announcements = announcements;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void lock(UUID subject) {
    rows.locked(new OrderId(subject));
  }

  /** Sets the deadline of the step that is next, or none. */
  void next(OrderView order) {
    Optional<OrderStep> next =
        runs(order)
            ? stepRows.steps(order.id()).stream().filter(step -> step.doneAt() == null).findFirst()
            : Optional.empty();
    deadlines.set(
        KIND,
        order.id().value(),
        next.map(OrderStep::place).orElse(0),
        next.map(OrderStep::at).orElse(null));
  }

  private static boolean runs(OrderView order) {
    return order.closed() == null && order.stopped() == null && !order.allUnderstood();
  }

  @Override
  public void carryOut(Due due) {
    OrderView order = rows.byId(new OrderId(due.subject())).orElseThrow();
    Optional<OrderStep> step =
        stepRows.steps(order.id()).stream().filter(each -> each.place() == due.step()).findFirst();
    if (!runs(order) || step.isEmpty()) {
      return;
    }
    Optional<Integer> reached = carryOut(order, step.get());
    if (reached.isEmpty()) {
      deadlines.set(KIND, due.subject(), due.step(), due.at());
      return;
    }
    Instant now = clock.instant();
    stepRows.stepDone(order.id(), due.step(), now, reached.get());
    next(news.now(order.id(), now));
  }

  /** How many it asked; nothing while there are more to be asked. */
  private Optional<Integer> carryOut(OrderView order, OrderStep step) {
    return switch (step.kind()) {
      case REPEAT -> repeat(order, step);
      case PEOPLE -> Optional.of(askInstead(order, step, step.people()));
      case ON_CALL -> Optional.of(askOnCall(order, step));
      case DESK -> {
        announcements.desk(order);
        yield Optional.of(order.addressed() - order.understood());
      }
    };
  }

  private Optional<Integer> repeat(OrderView order, OrderStep step) {
    List<PersonId> part = stepRows.repeat(order.id(), step.place(), PART);
    alarm(order, part);
    if (part.size() == PART) {
      return Optional.empty();
    }
    rows.repeated(order.id());
    return Optional.of(stepRows.repeatedBy(order.id(), step.place()));
  }

  /** Nobody left in the chain is for the control room to know. */
  private int askOnCall(OrderView order, OrderStep step) {
    List<PersonId> next = onCall.fill(order, step);
    if (next.isEmpty()) {
      announcements.desk(order);
    }
    return askInstead(order, step, next);
  }

  private int askInstead(OrderView order, OrderStep step, List<PersonId> people) {
    Instant now = clock.instant();
    List<Person> next = addressing.known(new HashSet<>(people));
    int added = addressees.ask(order.id(), next, step.place(), now, now);
    rows.count(order.id(), added, 0, 0);
    List<PersonId> silent =
        next.stream()
            .map(Person::id)
            .filter(person -> addressees.asked(order, person).map(Asked::said).isEmpty())
            .toList();
    alarm(order, silent);
    return silent.size();
  }

  /** Whoever is not in its channel any more hears of the order, not of the channel. */
  private void alarm(OrderView order, List<PersonId> people) {
    Set<PersonId> members = addressees.members(order.channel(), people, clock.instant());
    JsonObject inside = OrderJson.of(order);
    JsonObject outside = OrderJson.outside(order);
    people.forEach(
        person -> announcements.alarm(person, members.contains(person) ? inside : outside));
  }
}
