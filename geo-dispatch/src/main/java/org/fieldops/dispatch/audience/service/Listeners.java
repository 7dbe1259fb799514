package org.fieldops.dispatch.audience.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.fieldops.dispatch.Audience;
import org.fieldops.dispatch.audience.model.AudienceRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/** Whom something concerns now. */
@ApplicationScoped
public class Listeners implements Audience {

  private static final int MOST = 10_000;

  private AudienceRows rows;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Listeners() {}

  @Inject
  public Listeners(AudienceRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<Hearer> direct(ChannelId channel, PersonId author) {
    return rows.direct(channel, author, clock.instant());
  }

  @Override
  @Transactional
  public List<Hearer> among(ChannelId channel, Collection<PersonId> people) {
    return people.isEmpty() ? List.of() : rows.among(channel, people, clock.instant());
  }

  @Override
  @Transactional
  public List<Hearer> everybody(ChannelId channel) {
    return rows.everybody(channel, clock.instant(), MOST);
  }

  @Override
  @Transactional
  public List<Hearer> asked(OrderId order, ChannelId channel) {
    return rows.asked(order, channel, clock.instant());
  }

  @Override
  @Transactional
  public List<Hearer> crew(UnitId unit) {
    return rows.crew(unit, clock.instant());
  }

  @Override
  @Transactional
  public Hearer alone(PersonId person) {
    return new Hearer(person, "", false, rows.onDuty(person, clock.instant()));
  }
}
