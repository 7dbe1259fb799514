package org.fieldops.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedEntry;

/** Keeps what the server announces. */
@ApplicationScoped
class Heard {

  private final BlockingQueue<FeedEntry> entries = new LinkedBlockingQueue<>();

  void hear(@Observes EntriesCommitted committed) {
    entries.addAll(committed.entries());
  }

  BlockingQueue<FeedEntry> entries() {
    return entries;
  }
}
