package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.due.service.DueHandler;
import org.fieldops.dispatch.due.service.DueList;
import org.fieldops.dispatch.order.model.OrderRows;
import org.fieldops.kernel.OrderId;

/**
 * Tells the channel how many have answered: the first at once, then at most once a second, with
 * many addressees every five seconds. So seven thousand answers are some entries and not seven
 * thousand for seven thousand.
 */
@ApplicationScoped
public class OrderNews implements DueHandler {

  static final String KIND = "order.counts";

  private static final int MANY = 200;
  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final Duration SELDOM = Duration.ofSeconds(5);

  private OrderRows rows;
  private OrderAnnouncements announcements;
  private DueList deadlines;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OrderNews() {}

  @Inject
  public OrderNews(
      OrderRows rows, OrderAnnouncements announcements, DueList deadlines, Clock clock) {
    this.rows = rows;
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

  @Override
  public void carryOut(Due due) {
    now(new OrderId(due.subject()), clock.instant());
  }

  /** Something was answered; whoever says so holds the order's lock. */
  void soon(OrderView order, Instant now) {
    Instant next = rows.toldAt(order.id()).plus(order.addressed() > MANY ? SELDOM : OFTEN);
    if (next.isAfter(now)) {
      deadlines.set(KIND, order.id().value(), 0, next);
    } else {
      now(order.id(), now);
    }
  }

  /** Tells it now, as it is. */
  OrderView now(OrderId id, Instant now) {
    rows.told(id, now);
    OrderView order = rows.byId(id).orElseThrow();
    announcements.stands(order);
    return order;
  }
}
