package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.NewOrder;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderAnswer.Contact;
import org.fieldops.dispatch.OrderAnswers;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.dispatch.OrderFacts;
import org.fieldops.dispatch.OrderFacts.ReachCount;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.Orders;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.order.model.AddresseeRows;
import org.fieldops.dispatch.order.model.OrderRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Orders, as devices and desks ask for them. */
@ApplicationScoped
public class OrderBook implements Orders {

  private static final int MOST_LISTED = 100;
  private static final int MOST_PAGE = 200;
  private static final int EVERYBODY = 10_000;

  private OrderRows rows;
  private AddresseeRows addressees;
  private Giving giving;
  private Answering answering;
  private OrderSteps steps;
  private StepList stepList;
  private OrderNews news;
  private OrderReach reach;
  private OrderAccess access;
  private ChannelAccess channels;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OrderBook() {}

  @Inject
  public OrderBook(
      OrderRows rows,
      AddresseeRows addressees,
      Giving giving,
      Answering answering,
      OrderSteps steps,
      StepList stepList,
      OrderNews news,
      OrderReach reach,
      OrderAccess access,
      ChannelAccess channels,
      Clock clock) {
    this.rows = rows;
    this.addressees = addressees;
    this.giving = giving;
    this.answering = answering;
    this.steps = steps;
    this.stepList = stepList;
    this.news = news;
    this.reach = reach;
    this.access = access;
    this.channels = channels;
    this.clock = clock;
  }

  @Override
  @Transactional
  public OrderView give(Person by, OrderId id, NewOrder order, Moment written) {
    return giving.give(by, id, order, written);
  }

  @Override
  @Transactional
  public OrderAnswer answer(
      Person by,
      OrderId id,
      OperationId answer,
      OrderAnswer.Word word,
      String reason,
      Moment written) {
    return answering.answer(by, id, answer, word, reason, written);
  }

  @Override
  @Transactional
  public OrderView stop(Person by, OrderId id, Moment written) {
    OrderView order = lockedToLead(by, id);
    if (order.stopped() != null || order.closed() != null) {
      return order;
    }
    rows.stopped(id, happened(written), by.name());
    return changed(id);
  }

  @Override
  @Transactional
  public OrderView close(Person by, OrderId id, String note, Moment written) {
    String words = PlainText.optional("note", note, Giving.MAX_NOTE);
    OrderView order = lockedToLead(by, id);
    if (order.closed() != null) {
      return order;
    }
    rows.closed(id, happened(written), by.name(), words);
    return changed(id);
  }

  private Instant happened(Moment written) {
    return OrderRows.moment(written, clock.instant());
  }

  private OrderView lockedToLead(Person by, OrderId id) {
    OrderView order = rows.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    access.requireLead(by, order);
    return order;
  }

  private OrderView changed(OrderId id) {
    OrderView order = news.now(id, clock.instant());
    steps.next(order);
    return order;
  }

  @Override
  @Transactional
  public List<OrderView> led(Person by) {
    return rows.open(by.id(), access.led(by), MOST_LISTED);
  }

  @Override
  @Transactional
  public List<OrderFacts> asking(Person by) {
    return rows.asking(by.id(), MOST_LISTED).stream()
        .map(order -> new OrderFacts(order, false, List.of(), null, own(by, order)))
        .toList();
  }

  @Override
  @Transactional
  public OrderFacts order(Person by, OrderId id) {
    OrderView order = known(by, id);
    if (!access.leads(by, order)) {
      return new OrderFacts(order, false, List.of(), null, own(by, order));
    }
    List<OrderAnswer> open = reach.of(order, addressees.page(order, "OPEN", -1, EVERYBODY));
    return new OrderFacts(order, true, stepList.of(order), counted(open), own(by, order));
  }

  private OrderView known(Person by, OrderId id) {
    OrderView order = rows.byId(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (!order.giver().equals(by.id())) {
      access.requireKnown(by, order);
    }
    return order;
  }

  private @Nullable OrderAnswer own(Person by, OrderView order) {
    return addressees
        .asked(order, by.id())
        .map(asked -> OrderReach.answered(order, asked))
        .orElse(null);
  }

  private static ReachCount counted(List<OrderAnswer> open) {
    int read = (int) open.stream().filter(each -> each.contact() == Contact.READ).count();
    int there = (int) open.stream().filter(OrderBook::hasIt).count();
    return new ReachCount(read, there, open.size() - read - there);
  }

  private static boolean hasIt(OrderAnswer answer) {
    return answer.contact() == Contact.DELIVERED || answer.contact() == Contact.SENT;
  }

  @Override
  @Transactional
  public OrderAnswers answers(Person by, OrderId id, Wanted wanted, int after, int limit) {
    if (limit < 1 || limit > MOST_PAGE) {
      throw new Refusal(Problem.MALFORMED, "limit");
    }
    OrderView order = rows.byId(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    access.requireLead(by, order);
    return switch (wanted) {
      case ALL, UNDERSTOOD, CANNOT, OPEN -> page(order, wanted.name(), after, limit);
      case READ -> among(order, each -> each.contact() == Contact.READ, after, limit);
      case DELIVERED -> among(order, OrderBook::hasIt, after, limit);
      case NOT_REACHED ->
          among(order, each -> each.contact() != Contact.READ && !hasIt(each), after, limit);
    };
  }

  private OrderAnswers page(OrderView order, String answer, int after, int limit) {
    return cut(reach.of(order, addressees.page(order, answer, after, limit + 1)), limit);
  }

  /** What only the devices' connections tell is looked for among all who have not answered. */
  private OrderAnswers among(OrderView order, Predicate<OrderAnswer> wanted, int after, int limit) {
    return cut(
        reach.of(order, addressees.page(order, "OPEN", after, EVERYBODY)).stream()
            .filter(wanted)
            .limit(limit + 1L)
            .toList(),
        limit);
  }

  private static OrderAnswers cut(List<OrderAnswer> found, int limit) {
    boolean more = found.size() > limit;
    return new OrderAnswers(more ? found.subList(0, limit) : found, more);
  }

  @Override
  @Transactional
  public boolean mayGive(Person by, ChannelId channel) {
    return channels.leads(by, channel);
  }
}
