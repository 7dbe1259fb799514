package org.fieldops.dispatch.watch.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.Watches;
import org.fieldops.dispatch.watch.model.WatchRows;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;

/** Lone work, as devices and desks ask for it. */
@ApplicationScoped
public class WatchBook implements Watches {

  private static final int MOST_RUNNING = 200;
  private static final int MOST_MISSED = 50;
  private static final Duration SHOWN = Duration.ofHours(12);

  private WatchRows rows;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  WatchBook() {}

  @Inject
  public WatchBook(WatchRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Board board(Person by) {
    by.require(Role.DISPATCHER);
    return new Board(
        rows.running(MOST_RUNNING), rows.missedSince(clock.instant().minus(SHOWN), MOST_MISSED));
  }

  @Override
  @Transactional
  public Optional<WatchView> own(Person person) {
    return rows.running(person.id());
  }
}
