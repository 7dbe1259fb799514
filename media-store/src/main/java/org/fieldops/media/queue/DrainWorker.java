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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fieldops.media.upload.StagingSweep;

/**
 * Wakes those who bring uploads home and those who look into them, each on the executor of its own:
 * at every new ticket, and every few seconds for what waits for another reason; pictures wait for a
 * lull. At start and every hour the staging area is put in order.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DrainWorker {

  private static final int PAUSE_SECONDS = 3;
  private static final int SWEEP_MINUTES = 60;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ingest-receipts")
  private ManagedExecutorService receipts;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/ingest-pictures")
  private ManagedExecutorService pictures;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private ManagedScheduledExecutorService schedules;

  @Inject private Drain drain;
  @Inject private Examiner examiner;
  @Inject private AttachmentPictures attachments;
  @Inject private StagingSweep sweep;

  private final Lull lull = new Lull(System::nanoTime);
  private final AtomicBoolean soon = new AtomicBoolean();
  private OneAtATime bringing;
  private OneAtATime looking;
  private OneAtATime sweeping;
  private final List<ScheduledFuture<?>> schedule = new ArrayList<>();

  /** The container fills and begins it. */
  @SuppressWarnings("NullAway.Init")
  public DrainWorker() {}

  @PostConstruct
  void begin() {
    looking = new OneAtATime("look into pictures", pictures, this::look);
    bringing = new OneAtATime("drain", receipts, () -> drain.pass(looking::wake));
    sweeping = new OneAtATime("sweep", receipts, sweep::sweep);
    schedule.add(
        schedules.scheduleWithFixedDelay(
            this::wake, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS));
    schedule.add(
        schedules.scheduleWithFixedDelay(sweeping::wake, 0, SWEEP_MINUTES, TimeUnit.MINUTES));
  }

  @PreDestroy
  void end() {
    schedule.forEach(each -> each.cancel(false));
    List.of(bringing, looking, sweeping).forEach(OneAtATime::end);
  }

  /** Public because an observer of a bean of this kind has to be one of its business methods. */
  public void issued(@Observes TicketIssued ticket) {
    lull.arrived();
    wake();
  }

  private void look() {
    boolean putOff = examiner.pass(lull::mayLook); // evidence first: somebody decides on it
    putOff |= attachments.pass(lull::mayLook);
    if (!putOff) {
      lull.allSeen();
    } else if (soon.compareAndSet(false, true)) {
      schedules.schedule(this::lookAgain, Lull.QUIET.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void lookAgain() {
    soon.set(false);
    looking.wake();
  }

  /** Asks everybody to look; many askers at once get one. */
  void wake() {
    bringing.wake();
    looking.wake();
  }
}
