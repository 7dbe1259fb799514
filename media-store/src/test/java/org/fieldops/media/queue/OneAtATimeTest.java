package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

  @Test
  void aHundredWakeUpsHoldOneThreadAndWhatCameMeanwhileIsDoneOnceMore() throws Exception {
    ThreadPoolExecutor executor = (ThreadPoolExecutor) Executors.newFixedThreadPool(8);
    try {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      AtomicInteger passes = new AtomicInteger();
      OneAtATime lane =
          new OneAtATime(
              "test",
              executor,
              () -> {
                passes.incrementAndGet();
                begun.countDown();
                await(goOn);
              });
      lane.wake();
      assertTrue(begun.await(10, TimeUnit.SECONDS));
      for (int i = 0; i < 100; i++) {
        lane.wake();
      }
      assertEquals(1, executor.getActiveCount());
      assertEquals(0, executor.getQueue().size());
      assertEquals(1, executor.getTaskCount());
      goOn.countDown();
      Awaitility.await().until(() -> executor.getActiveCount() == 0);
      assertEquals(2, passes.get());
      lane.wake();
      Awaitility.await().until(() -> passes.get() == 3);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void noWakeUpIsLostHoweverManyThreadsAsk() throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
      AtomicInteger wanted = new AtomicInteger();
      AtomicInteger done = new AtomicInteger();
      OneAtATime lane = new OneAtATime("test", executor, () -> done.set(wanted.get()));
      try (ExecutorService askers = Executors.newFixedThreadPool(4)) {
        for (int i = 0; i < 20_000; i++) {
          askers.execute(() -> {
            wanted.incrementAndGet();
            lane.wake();
          });
        }
      }
      Awaitility.await().until(() -> done.get() == 20_000);
    }
  }

  @Test
  void afterAFullExecutorOrAFailureTheNextWakeUpWorks() {
    Queue<Runnable> taken = new ArrayDeque<>();
    boolean[] full = {true};
    int[] passes = {0};
    OneAtATime lane =
        new OneAtATime(
            "test",
            task -> {
              if (full[0]) {
                throw new RejectedExecutionException("full");
              }
              taken.add(task);
            },
            () -> {
              passes[0]++;
              throw new IllegalStateException("on purpose");
            });
    lane.wake();
    full[0] = false;
    for (int i = 1; i <= 2; i++) {
      lane.wake();
      taken.remove().run();
      assertEquals(i, passes[0]);
    }
    lane.end();
    lane.wake();
    assertFalse(taken.iterator().hasNext());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
