package org.fieldops.media.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.media.evidence.service.Looking;
import org.fieldops.media.evidence.service.Looking.Findings;
import org.fieldops.media.evidence.service.Looking.Task;
import org.fieldops.media.queue.step.IngestSteps;
import org.jspecify.annotations.Nullable;

/**
 * Looks into the pictures that are home, one after the other, the most urgent first. A picture is
 * refused only for what its bytes prove; whatever else goes wrong is recorded and tried again.
 */
@ApplicationScoped
public class Examiner {

  private static final Logger LOG = Logger.getLogger(Examiner.class.getName());

  private final String holder = HouseSettings.node();
  private Looking looking;
  private IngestSteps steps;
  private boolean begun; // by the one thread that passes
  private @Nullable Result unrecorded; // by the one thread that passes
  private volatile boolean storeAway;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Examiner() {}

  @Inject
  public Examiner(Looking looking, IngestSteps steps) {
    this.looking = looking;
    this.steps = steps;
  }

  /** True while the last pass found the database away. */
  boolean storeAway() {
    return storeAway;
  }

  /**
   * What came of a look.
   *
   * @param findings null when it failed
   */
  private record Result(Task task, @Nullable Findings findings, String error) {}

  /**
   * Looks until nothing is due, or it may not, or the database is away: then what was found is kept
   * and recorded next time. To be called by one thread at a time.
   *
   * @param mayLook asked before each picture
   * @return true when it ended because it might not
   */
  public boolean pass(BooleanSupplier mayLook) {
    try {
      if (!begun) {
        looking.free(holder); // what this server had begun when it ended
        begun = true;
      }
      record();
      boolean putOff = !mayLook.getAsBoolean();
      while (!putOff) {
        Optional<Task> task = looking.take(holder);
        if (task.isEmpty()) {
          break;
        }
        unrecorded = look(task.get());
        record();
        putOff = !mayLook.getAsBoolean();
      }
      storeAway = false;
      return putOff;
    } catch (RuntimeException e) {
      if (!StoreFaults.away(e)) {
        throw e;
      }
      storeAway = true;
      LOG.log(Level.FINE, "The store is away; pictures wait", e);
      return false;
    }
  }

  private void record() {
    Result result = unrecorded;
    if (result == null) {
      return;
    }
    if (result.findings() == null) {
      looking.failed(result.task(), result.error());
    } else {
      looking.found(result.task(), result.findings());
    }
    unrecorded = null;
  }

  private Result look(Task task) {
    try {
      return new Result(task, steps.look(task), "");
    } catch (IOException | RuntimeException | Error e) {
      LOG.log(Level.WARNING, "Evidence " + task.id() + " could not be looked into", e);
      return new Result(task, null, reason(e));
    }
  }

  private static String reason(Throwable e) {
    return e instanceof Refusal refusal ? refusal.problem().name() : String.valueOf(e);
  }
}
