package org.fieldops.web.rest.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whoever asks for backup passes first: until the request is at the others, photos on their way in
 * stop where they are, as they take the same processor. A piece of a photo gives way for {@link
 * #MOST} in all, so that nobody can keep photos out by asking again and again.
 */
@ApplicationScoped
public class RightOfWay {

  /** From the answer until the others have it on their screens. */
  static final Duration AFTERWARDS = Duration.ofMillis(300);

  static final Duration MOST = Duration.ofSeconds(2);

  private final LongSupplier nanos;
  private volatile long until; // of nanos
  private volatile int passing; // changed under the monitor

  public RightOfWay() {
    this(System::nanoTime);
  }

  RightOfWay(LongSupplier nanos) {
    this.nanos = nanos;
    this.until = nanos.getAsLong();
  }

  /** Does what others give way to. */
  public <T> T first(Supplier<T> work) {
    synchronized (this) {
      passing++;
    }
    try {
      return work.get();
    } finally {
      synchronized (this) {
        passing--;
        until = nanos.getAsLong() + AFTERWARDS.toNanos();
      }
    }
  }

  /** The same bytes, read only while nobody passes. */
  public InputStream giveWay(InputStream body) {
    return new GivingWay(body);
  }

  /** Nanoseconds until nobody passes any more, as far as is known; 0 when nobody does. */
  private long ahead() {
    return passing > 0 ? AFTERWARDS.toNanos() : Math.max(0, until - nanos.getAsLong());
  }

  private final class GivingWay extends FilterInputStream {

    private long left = MOST.toNanos();

    GivingWay(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      waitForOthers();
      return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      waitForOthers();
      return super.read(buffer, offset, length);
    }

    private void waitForOthers() throws InterruptedIOException {
      long wait = Math.min(ahead(), left);
      while (wait > 0) {
        long since = nanos.getAsLong();
        pause(wait);
        left -= nanos.getAsLong() - since;
        wait = Math.min(ahead(), left);
      }
    }

    private static void pause(long nanos) throws InterruptedIOException {
      try {
        TimeUnit.NANOSECONDS.sleep(nanos);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("somebody else wants this upload");
      }
    }
  }
}
