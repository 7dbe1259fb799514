package org.fieldops.it.bench;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** When something came to one device for the first time, and how often it came. */
final class Arrivals {

  private final Map<String, CompletableFuture<Long>> first = new ConcurrentHashMap<>();
  private final Map<String, Integer> times = new ConcurrentHashMap<>();

  void add(String what, long at) {
    times.merge(what, 1, Integer::sum);
    of(what).complete(at);
  }

  int count(String what) {
    return times.getOrDefault(what, 0);
  }

  /** When it came first; waits for it until a moment of {@link System#nanoTime()}. */
  long await(String what, long until) throws InterruptedException, TimeoutException {
    try {
      return of(what).get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<Long> of(String what) {
    return first.computeIfAbsent(what, any -> new CompletableFuture<>());
  }
}
