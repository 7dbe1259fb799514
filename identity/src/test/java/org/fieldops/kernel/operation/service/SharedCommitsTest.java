package org.fieldops.kernel.operation.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedCommitsTest {

  private static final int MOST = 4;

  private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);
  private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
  private final SharedCommits<Integer> commits = new SharedCommits<>(MOST, this::carry);

  /** The first waits until it may end; a group with a negative job fails. */
  private void carry(List<Integer> group) {
    groups.add(group);
    if (groups.size() == 1) {
      await(firstMayEnd);
    }
    if (group.stream().anyMatch(job -> job < 0)) {
      throw new IllegalStateException("failed");
    }
  }

  @AfterEach
  void end() {
    firstMayEnd.countDown();
    pool.close();
  }

  @Test
  void whatCameMeanwhileGoesTogetherInItsOrderAndNoMoreThanMayShareOne() throws Exception {
    List<Future<?>> jobs = comeInTurn(IntStream.rangeClosed(0, 6).boxed().toList());
    firstMayEnd.countDown();
    for (Future<?> job : jobs) {
      job.get();
    }
    assertEquals(List.of(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6)), groups);
    assertEquals(0, commits.waiting());
  }

  @Test
  void whoFailsIsToldAndTheNextOneGoesOn() throws Exception {
    List<Future<?>> jobs = comeInTurn(List.of(-1, 1, 2));
    firstMayEnd.countDown();
    assertThrows(ExecutionException.class, () -> jobs.getFirst().get());
    jobs.get(1).get();
    jobs.get(2).get();
    assertEquals(List.of(List.of(-1), List.of(1, 2)), groups);
  }

  @Test
  void afterASharedCommitTheNextWaitsForOthersButNotForEver() throws Exception {
    List<Future<?>> jobs = comeInTurn(List.of(0, 1, 2));
    firstMayEnd.countDown();
    for (Future<?> job : jobs) {
      job.get();
    }
    commits.carry(3);
    assertEquals(List.of(List.of(0), List.of(1, 2), List.of(3)), groups);
  }

  @Test
  void eachOfManyIsCarriedOutOnceWhoeverLeads() {
    firstMayEnd.countDown();
    List<Integer> jobs = IntStream.range(0, 2_000).boxed().toList();
    try (ExecutorService many = Executors.newFixedThreadPool(16)) {
      jobs.forEach(job -> many.execute(() -> commits.carry(job)));
    }
    assertEquals(jobs, groups.stream().flatMap(List::stream).sorted().toList());
    assertTrue(groups.stream().allMatch(group -> group.size() <= MOST));
  }

  /** Starts a job each, the next one when the last one waits. */
  private List<Future<?>> comeInTurn(List<Integer> jobs) {
    List<Future<?>> started = new ArrayList<>();
    for (int job : jobs) {
      int before = started.size();
      started.add(pool.submit(() -> commits.carry(job)));
      if (before == 0) {
        Awaitility.await().until(() -> groups.size() == 1);
      } else {
        Awaitility.await().until(() -> commits.waiting() == before);
      }
    }
    return started;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
