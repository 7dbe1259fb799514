package org.fieldops.media.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.media.IngestQueue;

/** Shows the queue to those who look after it. */
@ApplicationScoped
class QueueDesk implements IngestQueue {

  private static final int MOST_SHOWN = 200;

  private Tickets tickets;
  private Drain drain;
  private Event<TicketIssued> wake;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  QueueDesk() {}

  @Inject
  QueueDesk(Tickets tickets, Drain drain, Event<TicketIssued> wake) {
    this.tickets = tickets;
    this.drain = drain;
    this.wake = wake;
  }

  @Override
  public QueueState state(Person by) {
    by.require(Role.SUPERVISOR, Role.DISPATCHER, Role.ADMIN);
    List<Ticket> all = tickets.all();
    List<Parked> parked =
        all.stream()
            .filter(ticket -> ticket.parkedFor() != null)
            .limit(MOST_SHOWN)
            .map(ticket ->
                new Parked(
                    ticket.id(),
                    ticket.manifest().upload().filename(),
                    ticket.receivedAt(),
                    Objects.requireNonNull(ticket.parkedFor())))
            .toList();
    return new QueueState(all.size(), drain.storeAway(), parked);
  }

  @Override
  public void tryAgain(Person by) {
    by.require(Role.SUPERVISOR, Role.ADMIN);
    drain.tryAgain();
    wake.fire(new TicketIssued());
  }
}
