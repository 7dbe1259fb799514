package org.fieldops.media.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.media.queue.step.Examination;
import org.fieldops.media.queue.step.IngestSteps;

/**
 * Brings tickets home, one at a time, and looks into their pictures whenever none waits for that.
 * While the database is away they wait; one that fails for another reason is tried some times and
 * then parked with that reason, and again every few minutes. One that ended the server twice is
 * left alone until a person asks. None is ever given up.
 */
@ApplicationScoped
public class Drain {

  static final int TRIES = 4;
  static final Duration PARKED_PAUSE = Duration.ofMinutes(5);

  private static final Logger LOG = Logger.getLogger(Drain.class.getName());

  private Tickets tickets;
  private IngestSteps steps;
  private Clock clock;
  private final Map<EvidenceId, Tries> failed = new ConcurrentHashMap<>();
  private final Map<EvidenceId, Examination> home = new ConcurrentHashMap<>();
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
    for (Ticket ticket : tickets.all()) {
      failed.remove(ticket.id());
      home.remove(ticket.id());
      if (ticket.parkedFor() != null) {
        onceMore(ticket);
        tickets.replace(ticket.freed());
      }
    }
  }

  private void onceMore(Ticket ticket) {
    try {
      steps.onceMore(ticket.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tries every ticket that is due, until the database is found away. */
  public synchronized void pass() {
    if (storeAway && steps.storeAway()) {
      return;
    }
    while (bringAllHome()) {
      Optional<Ticket> next = due().filter(ticket -> home.containsKey(ticket.id())).findFirst();
      if (next.isEmpty() || !attempt(next.get(), this::examine)) {
        return;
      }
    }
  }

  /** False when the database is away. */
  private boolean bringAllHome() {
    return due()
        .filter(ticket -> !home.containsKey(ticket.id()))
        .allMatch(ticket -> attempt(ticket, this::secure));
  }

  private void secure(Ticket ticket) throws IOException {
    home.put(ticket.id(), steps.secure(ticket.manifest()));
  }

  private void examine(Ticket ticket) throws IOException {
    Examination begun = home.get(ticket.id());
    if (begun == null) {
      return; // somebody just asked to try it again, from the beginning
    }
    steps.examine(begun);
    steps.release(ticket.manifest(), () -> tickets.remove(ticket.id()));
    home.remove(ticket.id());
    failed.remove(ticket.id());
  }

  private Stream<Ticket> due() {
    return tickets.all().stream().filter(this::due);
  }

  private boolean due(Ticket ticket) {
    Tries before = failed.get(ticket.id());
    return before == null || !clock.instant().isBefore(before.notBefore());
  }

  private interface Work {
    void on(Ticket ticket) throws IOException;
  }

  /** False when the database is away. */
  private boolean attempt(Ticket ticket, Work work) {
    try {
      work.on(ticket);
      storeAway = false;
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
    boolean park = count >= TRIES || e instanceof Refusal || e instanceof Error;
    Duration pause = park ? PARKED_PAUSE : Duration.ofSeconds(1L << count);
    failed.put(ticket.id(), new Tries(count, clock.instant().plus(pause)));
    LOG.log(Level.WARNING, "Evidence " + ticket.id() + " is not home, try " + count, e);
    if (park && ticket.parkedFor() == null) {
      tickets.replace(ticket.parked(reason(e)));
    }
  }

  private static String reason(Throwable e) {
    return e instanceof Refusal refusal ? refusal.problem().name() : String.valueOf(e);
  }
}
