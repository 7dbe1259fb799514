package org.fieldops.media.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.fieldops.media.upload.FinishedUploads;
import org.fieldops.media.upload.Manifest;

/** Writes the ticket for a finished upload, then wakes the drain. */
@ApplicationScoped
class TicketIssue implements FinishedUploads {

  private Tickets tickets;
  private Event<TicketIssued> issued;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  TicketIssue() {}

  @Inject
  TicketIssue(Tickets tickets, Event<TicketIssued> issued) {
    this.tickets = tickets;
    this.issued = issued;
  }

  @Override
  public void accept(Manifest manifest) {
    tickets.add(new Ticket(manifest, null));
    issued.fire(new TicketIssued());
  }
}
