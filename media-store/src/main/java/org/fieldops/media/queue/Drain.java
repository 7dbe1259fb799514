package org.fieldops.media.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.media.UploadId;
import org.fieldops.media.queue.step.IngestSteps;

/**
 * Brings tickets home. While the database is away they wait; one that fails for another reason is
 * tried some times and then parked with that reason, and again every few minutes. None is ever
 * given up.
 */
@ApplicationScoped
public class Drain {

  static final int TRIES = 4;
  static final Duration PARKED_PAUSE = Duration.ofMinutes(5);

  private static final Logger LOG = Logger.getLogger(Drain.class.getName());

  private Tickets tickets;
  private IngestSteps steps;
  private Clock clock;
  private final Map<UploadId, Tries> failed = new ConcurrentHashMap<>();
  private volatile boolean storeAway;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Drain() {}

  @Inject
  public Drain(Tickets tickets, IngestSteps steps, Clock clock) {
    this.tickets = tickets;
    this.steps = steps;
    this.clock = clock;
  }

  private record Tries(int count, Instant notBefore) {}

  /** True while the last try found the database away. */
  public boolean storeAway() {
    return storeAway;
  }

  /** Forgets earlier failures, so that the next pass tries everything. */
  public void tryAgain() {
    failed.clear();
    for (Ticket ticket : tickets.all()) {
      if (ticket.parkedFor() != null) {
        tickets.replace(ticket.freed());
      }
    }
  }

  /**
   * Tries every ticket that is due, until the database is found away. To be called by one thread at
   * a time; a ticket that comes meanwhile is for the next pass.
   *
   * @param cameHome is told of each one that is home
   */
  public void pass(Runnable cameHome) {
    if (storeAway && steps.storeAway()) {
      return;
    }
    for (Ticket ticket : tickets.all()) {
      if (due(ticket) && !attempt(ticket, cameHome)) {
        return;
      }
    }
  }

  private boolean due(Ticket ticket) {
    Tries before = failed.get(ticket.id());
    return before == null || !clock.instant().isBefore(before.notBefore());
  }

  /** False when the database is away. */
  private boolean attempt(Ticket ticket, Runnable cameHome) {
    try {
      steps.secure(ticket.manifest());
      storeAway = false;
      cameHome.run();
      steps.release(ticket.manifest(), () -> tickets.remove(ticket.id()));
      failed.remove(ticket.id());
      return true;
    } catch (IOException | RuntimeException | Error e) {
      storeAway = StoreFaults.away(e) || isStoreAway(e);
      if (storeAway) {
        LOG.log(Level.FINE, "The store is away; uploads wait", e);
        return false;
      }
      failed(ticket, e);
      return true;
    }
  }

  private static boolean isStoreAway(Throwable e) {
    return e instanceof Refusal refusal && refusal.problem() == Problem.STORE_AWAY;
  }

  private void failed(Ticket ticket, Throwable e) {
    Tries before = failed.get(ticket.id());
    int count = before == null ? 1 : before.count() + 1;
    boolean park = count >= TRIES || e instanceof Refusal;
    Duration pause = park ? PARKED_PAUSE : Duration.ofSeconds(1L << count);
    failed.put(ticket.id(), new Tries(count, clock.instant().plus(pause)));
    LOG.log(Level.WARNING, "Upload " + ticket.id() + " is not home, try " + count, e);
    if (park && ticket.parkedFor() == null) {
      tickets.replace(ticket.parked(reason(e)));
    }
  }

  private static String reason(Throwable e) {
    return e instanceof Refusal refusal ? refusal.problem().name() : String.valueOf(e);
  }
}
