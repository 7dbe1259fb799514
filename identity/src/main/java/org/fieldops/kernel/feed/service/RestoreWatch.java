package org.fieldops.kernel.feed.service;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.feed.Cursor;

/**
 * Notices a database that was restored from an older backup, by the mark beside it, and gives its
 * feed another epoch, so that no device goes on from a number that means something else now.
 */
@ApplicationScoped
class RestoreWatch {

  private static final Logger LOG = Logger.getLogger(RestoreWatch.class.getName());
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(3);

  private FeedRows rows;
  private FeedMark mark;
  private LongSupplier nanos;
  private long writtenAt;
  private long reached;
  private String epoch = "";

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  RestoreWatch() {}

  @Inject
  RestoreWatch(FeedRows rows) {
    this(rows, new FeedMark(folder().resolve("feed-mark")), System::nanoTime);
  }

  RestoreWatch(FeedRows rows, FeedMark mark, LongSupplier nanos) {
    this.rows = rows;
    this.mark = mark;
    this.nanos = nanos;
    writtenAt = nanos.getAsLong() - EVERY_NANOS;
  }

  /**
   * Compares the database with the mark.
   *
   * @return true when the database was restored; its feed has another epoch then
   */
  synchronized boolean check() {
    Optional<Cursor> known = read();
    boolean restored =
        known.isPresent() && rows.anotherEpoch(known.get().epoch(), known.get().number());
    if (restored) {
      LOG.log(
          Level.WARNING, "The feed was at {0} and is not now: restored; a new epoch", known.get());
    }
    epoch = rows.epoch();
    reached = rows.last();
    write();
    return restored;
  }

  /** Notes how far the feed has come; written now and then. */
  synchronized void reached(long number) {
    reached = Math.max(reached, number);
    if (!epoch.isEmpty() && nanos.getAsLong() - writtenAt >= EVERY_NANOS) {
      write();
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (!epoch.isEmpty()) {
      write();
    }
  }

  private Optional<Cursor> read() {
    try {
      return mark.read();
    } catch (UncheckedIOException e) {
      LOG.log(Level.WARNING, "The feed's mark cannot be read; a restore is not noticed", e);
      return Optional.empty();
    }
  }

  private void write() {
    writtenAt = nanos.getAsLong();
    try {
      mark.write(new Cursor(epoch, reached));
    } catch (UncheckedIOException e) {
      LOG.log(Level.WARNING, "The feed's mark cannot be written; a restore is not noticed", e);
    }
  }

  private static Path folder() {
    String set = System.getProperty("fieldops.data.dir", System.getenv("FIELDOPS_DATA_DIR"));
    return set == null
        ? Path.of(System.getProperty("jboss.server.data.dir", "."), "fieldops")
        : Path.of(set);
  }
}
