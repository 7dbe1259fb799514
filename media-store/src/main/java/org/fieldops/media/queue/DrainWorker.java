package org.fieldops.media.queue;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.media.upload.StagingSweep;
import org.jspecify.annotations.Nullable;

/**
 * The one worker that drains: woken by every new ticket, and every few seconds for what waits for
 * another reason. At start and every hour it hands over what was left between bytes and ticket.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DrainWorker {

  private static final Logger LOG = Logger.getLogger(DrainWorker.class.getName());
  private static final int PAUSE_SECONDS = 3;
  private static final int SWEEP_MINUTES = 60;

  @Resource private ManagedScheduledExecutorService background;
  @Inject private Drain drain;
  @Inject private StagingSweep sweep;

  private final AtomicBoolean wanted = new AtomicBoolean();
  private @Nullable ScheduledFuture<?> ticking;
  private @Nullable ScheduledFuture<?> sweeping;

  @PostConstruct
  void begin() {
    ticking =
        background.scheduleWithFixedDelay(
            this::wake, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    sweeping =
        background.scheduleWithFixedDelay(
            () -> quietly("sweep", sweep::sweep), 0, SWEEP_MINUTES, TimeUnit.MINUTES);
  }

  @PreDestroy
  void end() {
    cancel(ticking);
    cancel(sweeping);
  }

  /** Public because an observer of a bean of this kind has to be one of its business methods. */
  public void issued(@Observes TicketIssued ticket) {
    wake();
  }

  /** Asks for a pass; many askers at once get one. */
  void wake() {
    if (wanted.compareAndSet(false, true)) {
      background.execute(() -> {
        wanted.set(false); // before the pass: a ticket that comes now gets one more
        quietly("drain", drain::pass);
      });
    }
  }

  private static void quietly(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "Could not " + what + "; next round again", e);
    }
  }

  private static void cancel(@Nullable ScheduledFuture<?> future) {
    if (future != null) {
      future.cancel(false);
    }
  }
}
