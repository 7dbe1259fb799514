package org.fieldops.it.bench;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A socket that is being opened beside what is measured. */
final class NewSocket implements AutoCloseable {

  private final CompletableFuture<Listener> opening;

  private NewSocket(CompletableFuture<Listener> opening) {
    this.opening = opening;
  }

  /** Begins to open it on a thread of its own. */
  static NewSocket opening(Supplier<Listener> how) {
    CompletableFuture<Listener> opening = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            opening.complete(how.get());
          } catch (RuntimeException e) {
            opening.completeExceptionally(e);
          }
        });
    return new NewSocket(opening);
  }

  @Override
  public void close() {
    opening.join().close();
  }
}
