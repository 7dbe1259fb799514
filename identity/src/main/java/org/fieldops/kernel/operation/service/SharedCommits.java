package org.fieldops.kernel.operation.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * Lets what arrives while a transaction runs share the next one. Whoever finds nothing running goes
 * at once; only after a commit that was shared, when many write, the next one waits {@link #LINGER}
 * for others. One goes at a time, so jobs meet no locks of each other, and each is taken in the
 * order in which it came.
 */
final class SharedCommits<J> {

  /** How long others are waited for when the last commit was shared. */
  private static final Duration LINGER = Duration.ofMillis(5);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What becomes of one who waits. */
  private enum Turn {
    LEADS,
    DONE,
    GIVEN_UP
  }

  /** A job, and what its caller is told to do. */
  private record Waiting<J>(J job, CompletableFuture<Turn> turn) {}

  private final int most;
  private final Consumer<List<J>> carry;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition complete = lock.newCondition();
  private final Deque<Waiting<J>> waiting = new ArrayDeque<>();
  private boolean going;
  private boolean shared;

  /**
   * @param most jobs that may share one
   * @param carry carries jobs out and notes at each what became of it
   */
  SharedCommits(int most, Consumer<List<J>> carry) {
    this.most = most;
    this.carry = carry;
  }

  /**
   * Returns when the job was carried out, on this thread or on another.
   *
   * @throws Refusal {@code STORE_AWAY} when its turn did not come in time, or nobody knows
   */
  void carry(J job) {
    Waiting<J> mine = new Waiting<>(job, new CompletableFuture<>());
    join(mine);
    switch (turn(mine)) {
      case LEADS -> lead();
      case DONE -> {}
      case GIVEN_UP -> throw new Refusal(Problem.STORE_AWAY);
    }
  }

  /** Jobs that wait for their turn. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  private void join(Waiting<J> mine) {
    lock.lock();
    try {
      waiting.add(mine);
      if (!going) {
        going = true;
        mine.turn.complete(Turn.LEADS);
      } else if (waiting.size() == most) {
        complete.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private Turn turn(Waiting<J> mine) {
    try {
      return mine.turn.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return giveUp(mine);
    } catch (TimeoutException e) {
      return giveUp(mine);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Unless it was told something in this very moment. */
  private Turn giveUp(Waiting<J> mine) {
    if (mine.turn.complete(Turn.GIVEN_UP)) {
      lock.lock();
      try {
        waiting.remove(mine);
      } finally {
        lock.unlock();
      }
    }
    return mine.turn.join();
  }

  /** Carries out a group, one's own job with it, and leaves the lead to who waits longest. */
  private void lead() {
    List<Waiting<J>> group = gather();
    try {
      carry.accept(group.stream().map(Waiting::job).toList());
    } finally {
      pass();
      group.forEach(each -> each.turn.complete(Turn.DONE));
    }
  }

  private List<Waiting<J>> gather() {
    lock.lock();
    try {
      if (shared) {
        linger();
      }
      List<Waiting<J>> group = new ArrayList<>();
      while (group.size() < most && !waiting.isEmpty()) {
        group.add(waiting.removeFirst());
      }
      shared = group.size() > 1;
      return group;
    } finally {
      lock.unlock();
    }
  }

  private void linger() {
    long left = LINGER.toNanos();
    try {
      while (waiting.size() < most && left > 0) {
        left = complete.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass() {
    lock.lock();
    try {
      while (!waiting.isEmpty()) {
        if (waiting.element().turn.complete(Turn.LEADS)) {
          return;
        }
        waiting.remove(); // has just given up
      }
      going = false;
    } finally {
      lock.unlock();
    }
  }
}
