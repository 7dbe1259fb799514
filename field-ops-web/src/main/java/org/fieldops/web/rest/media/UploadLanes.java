package org.fieldops.web.rest.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * How many uploads may bring bytes at the same time. Each holds one of the server's threads for as
 * long as a slow network takes; the other half stays free for whoever calls for help.
 */
@ApplicationScoped
public class UploadLanes {

  /** Half of {@code task-max-threads} in {@code fieldops.cli}. */
  private static final int LANES = 32;

  private final Semaphore free;

  UploadLanes() {
    this(LANES);
  }

  UploadLanes(int lanes) {
    this.free = new Semaphore(lanes);
  }

  /**
   * Takes bytes in, when there is a lane free at once.
   *
   * @throws Refusal {@code UPLOAD_LATER}
   */
  <T> T take(Supplier<T> bytes) {
    if (!free.tryAcquire()) {
      throw new Refusal(Problem.UPLOAD_LATER);
    }
    try {
      return bytes.get();
    } finally {
      free.release();
    }
  }
}
