package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.order.model.AddresseeRows;
import org.fieldops.dispatch.order.model.OrderRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/** Who may see an order, and who leads it. */
@ApplicationScoped
public class OrderAccess {

  private OrderRows rows;
  private AddresseeRows addressees;
  private ChannelAccess access;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OrderAccess() {}

  @Inject
  public OrderAccess(OrderRows rows, AddresseeRows addressees, ChannelAccess access, Clock clock) {
    this.rows = rows;
    this.addressees = addressees;
    this.access = access;
    this.clock = clock;
  }

  /** Its giver, dispatchers who read its channel, and the channel's owners. */
  boolean leads(Person by, OrderView order) {
    return order.giver().equals(by.id()) || access.leads(by, order.channel());
  }

  /**
   * @throws Refusal {@code NOT_FOUND} for whom it does not exist, {@code NOT_ALLOWED} for the
   *     others who do not lead it
   */
  void requireLead(Person by, OrderView order) {
    if (!leads(by, order)) {
      requireKnown(by, order);
      throw new Refusal(Problem.NOT_ALLOWED);
    }
  }

  /**
   * @throws Refusal {@code NOT_FOUND} unless they may read its channel, or were asked
   */
  void requireKnown(Person by, OrderView order) {
    if (!access.reads(by, order.channel()) && addressees.asked(order, by.id()).isEmpty()) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }

  /** The channels all of whose orders this person leads. */
  Set<ChannelId> led(Person by) {
    Set<ChannelId> led = new LinkedHashSet<>(rows.owned(by.id(), clock.instant()));
    if (by.is(Role.DISPATCHER)) {
      access.all(by).stream()
          .filter(ReadingRight::live)
          .map(ReadingRight::channel)
          .forEach(led::add);
    }
    return led;
  }
}
