package org.fieldops.media.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldops.kernel.FileName;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.media.IngestQueue;
import org.fieldops.media.UploadId;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.evidence.service.Looking;

/** Shows the queue to those who look after it. */
@ApplicationScoped
class QueueDesk implements IngestQueue {

  private static final int MOST_SHOWN = 200;

  private Tickets tickets;
  private Drain drain;
  private Examiner examiner;
  private Looking looking;
  private Event<TicketIssued> wake;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  QueueDesk() {}

  @Inject
  QueueDesk(
      Tickets tickets, Drain drain, Examiner examiner, Looking looking, Event<TicketIssued> wake) {
    this.examiner = examiner;
    this.tickets = tickets;
    this.drain = drain;
    this.looking = looking;
    this.wake = wake;
  }

  @Override
  public QueueState state(Person by) {
    by.require(Role.SUPERVISOR, Role.DISPATCHER, Role.ADMIN);
    List<Ticket> all = tickets.all();
    List<Parked> parked = new ArrayList<>();
    all.stream()
        .filter(ticket -> ticket.parkedFor() != null && shown(ticket))
        .map(QueueDesk::parked)
        .forEach(parked::add);
    if (drain.storeAway() || examiner.storeAway()) { // not asked again: that may take long
      return new QueueState(all.size(), true, shown(parked));
    }
    try {
      looking.parked(MOST_SHOWN).stream().map(QueueDesk::parked).forEach(parked::add);
      return new QueueState(all.size() + looking.waiting(), false, shown(parked));
    } catch (RuntimeException e) {
      if (!StoreFaults.away(e)) {
        throw e;
      }
      return new QueueState(all.size(), true, shown(parked));
    }
  }

  private static List<Parked> shown(List<Parked> parked) {
    return parked.stream().limit(MOST_SHOWN).toList();
  }

  /** Whose certificate it is that does not come home is told to nobody here. */
  private static boolean shown(Ticket ticket) {
    return ticket.manifest().upload().purpose() != UploadPurpose.CERTIFICATE;
  }

  private static Parked parked(Ticket ticket) {
    return new Parked(
        ticket.id(),
        FileName.of(ticket.manifest().upload().filename()).clean(),
        ticket.receivedAt(),
        Objects.requireNonNull(ticket.parkedFor()));
  }

  private static Parked parked(Look.Parked look) {
    return new Parked(
        new UploadId(look.id().value()),
        look.filename(),
        Objects.requireNonNull(look.receivedAt()),
        look.error());
  }

  @Override
  public void tryAgain(Person by) {
    by.require(Role.SUPERVISOR, Role.ADMIN);
    drain.tryAgain();
    looking.tryAgain();
    wake.fire(new TicketIssued());
  }
}
