package org.fieldops.media.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.UploadId;
import org.jspecify.annotations.Nullable;

/**
 * One request at a time on one upload. A lock lives in this process and as long as its request, so
 * that none can be left behind. A phone that lost its network sends its next request while the
 * server still waits for bytes of the last one: after a while that one is asked to let go, which it
 * does as soon as it waits for bytes.
 */
@ApplicationScoped
class UploadLocks {

  private final Map<UploadId, Slot> slots = new HashMap<>();
  private Duration wait;

  @SuppressWarnings("NullAway.Init") // for the container's proxy
  UploadLocks() {}

  @Inject
  UploadLocks(MediaSettings settings) {
    wait = settings.busyWait();
  }

  /**
   * @throws Refusal {@code UPLOAD_BUSY} when the other request goes on writing all the while
   */
  Hold take(UploadId id) {
    Slot slot = enter(id);
    boolean taken = false;
    try {
      taken = tryFor(slot);
      if (!taken) {
        slot.askToLetGo();
        taken = tryFor(slot);
      }
      if (!taken) {
        throw new Refusal(Problem.UPLOAD_BUSY);
      }
    } finally {
      if (!taken) {
        leave(id, slot);
      }
    }
    Hold hold = new Hold(id, slot);
    slot.holder = hold;
    return hold;
  }

  private boolean tryFor(Slot slot) {
    try {
      return slot.free.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Slot enter(UploadId id) {
    synchronized (slots) {
      Slot slot = slots.computeIfAbsent(id, any -> new Slot());
      slot.users++;
      return slot;
    }
  }

  private void leave(UploadId id, Slot slot) {
    synchronized (slots) {
      if (--slot.users == 0) {
        slots.remove(id);
      }
    }
  }

  /** How many uploads somebody holds or waits for; for tests. */
  int inUse() {
    synchronized (slots) {
      return slots.size();
    }
  }

  private static final class Slot {
    private final Semaphore free = new Semaphore(1, true);
    private volatile @Nullable Hold holder;
    private int users; // guarded by slots

    private void askToLetGo() {
      Hold current = holder;
      if (current != null) {
        current.release();
      }
    }
  }

  /** The lock while it is held. */
  final class Hold implements AutoCloseable {
    private final UploadId id;
    private final Slot slot;
    private final Thread owner = Thread.currentThread();
    private boolean asked; // guarded by this
    private boolean reading; // guarded by this

    private Hold(UploadId id, Slot slot) {
      this.id = id;
      this.slot = slot;
    }

    /**
     * Reads from the network.
     *
     * @throws IOException also when another request wants the upload
     */
    int read(InputStream in, byte[] buffer, int length) throws IOException {
      synchronized (this) {
        if (asked) {
          throw new IOException("another request took the upload over");
        }
        reading = true;
      }
      try {
        return in.read(buffer, 0, length);
      } finally {
        synchronized (this) {
          reading = false;
          if (asked) {
            Thread.interrupted(); // it was meant for this read only
          }
        }
      }
    }

    private synchronized void release() {
      if (!asked) {
        asked = true;
        if (reading) {
          owner.interrupt();
        }
      }
    }

    @Override
    public void close() {
      slot.holder = null;
      slot.free.release();
      leave(id, slot);
    }
  }
}
