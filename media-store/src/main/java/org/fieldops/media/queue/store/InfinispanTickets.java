package org.fieldops.media.queue.store;

import java.util.Comparator;
import java.util.List;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.queue.Ticket;
import org.fieldops.media.queue.Tickets;
import org.infinispan.Cache;

/** Tickets in a cache, by evidence id, as JSON. */
public final class InfinispanTickets implements Tickets {

  private final Cache<String, String> cache;

  /**
   * @param cache made by {@link TicketCache}
   */
  public InfinispanTickets(Cache<String, String> cache) {
    this.cache = cache;
  }

  @Override
  public void add(Ticket ticket) {
    cache.putIfAbsent(ticket.id().toString(), ticket.toJson());
  }

  @Override
  public void replace(Ticket ticket) {
    cache.put(ticket.id().toString(), ticket.toJson());
  }

  @Override
  public void remove(EvidenceId id) {
    cache.remove(id.toString());
  }

  @Override
  public List<Ticket> all() {
    return cache.values().stream()
        .map(Ticket::fromJson)
        .sorted(Comparator.comparing(Ticket::receivedAt))
        .toList();
  }
}
