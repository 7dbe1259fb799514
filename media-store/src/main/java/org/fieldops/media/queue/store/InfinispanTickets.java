package org.fieldops.media.queue.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldops.media.UploadId;
import org.fieldops.media.queue.Ticket;
import org.fieldops.media.queue.Tickets;
import org.infinispan.Cache;

/**
 * Tickets in a cache, by upload id, as JSON; nobody else writes to it. Each is parsed once, and
 * kept beside for reading.
 */
public final class InfinispanTickets implements Tickets {

  private final Cache<String, String> cache;
  private final Map<UploadId, Ticket> parsed = new ConcurrentHashMap<>();

  /**
   * @param cache made by {@link TicketCache}
   */
  public InfinispanTickets(Cache<String, String> cache) {
    this.cache = cache;
    cache.values().stream()
        .map(Ticket::fromJson)
        .forEach(ticket -> parsed.put(ticket.id(), ticket));
  }

  // the cache is written within the map's lock on the id, so that the two never differ

  @Override
  public void add(Ticket ticket) {
    parsed.computeIfAbsent(
        ticket.id(),
        id -> {
          cache.put(id.toString(), ticket.toJson());
          return ticket;
        });
  }

  @Override
  public void replace(Ticket ticket) {
    parsed.computeIfPresent(
        ticket.id(),
        (id, before) -> {
          cache.put(id.toString(), ticket.toJson());
          return ticket;
        });
  }

  @Override
  public void remove(UploadId id) {
    parsed.computeIfPresent(
        id,
        (same, before) -> {
          cache.remove(id.toString());
          return null;
        });
  }

  @Override
  public List<Ticket> all() {
    return parsed.values().stream().sorted(Comparator.comparing(Ticket::receivedAt)).toList();
  }
}
