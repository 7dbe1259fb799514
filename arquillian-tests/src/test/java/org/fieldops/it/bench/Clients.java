package org.fieldops.it.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several clients that do the same at the same time. */
final class Clients {

  private static final long MOST_MINUTES = 10;

  private Clients() {}

  /** What one client does. */
  interface Work {
    void by(int client) throws Exception;
  }

  /** Returns when all have done it; fails when one of them fails or time is up. */
  static void work(int clients, Work work) throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      int client = i;
      all.add(() -> {
        work.by(client);
        return true;
      });
    }
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      for (Future<Boolean> done : threads.invokeAll(all, MOST_MINUTES, TimeUnit.MINUTES)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
