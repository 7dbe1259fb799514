package org.fieldops.kernel.operation.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * Lets what arrives while a transaction runs share the next one. Nobody waits on purpose: whoever
 * finds nothing running goes at once, and takes along what came in meanwhile. One goes at a time,
 * so jobs meet no locks of each other, and each is taken in the order in which it came.
 */
final class SharedCommits<J> {

  private static final long PATIENCE_SECONDS = 20;

  private final int most;
  private final Consumer<List<J>> carry;
  private final ReentrantLock going = new ReentrantLock();
  private final Deque<Waiting<J>> waiting = new ArrayDeque<>();

  private static final class Waiting<J> {
    private final J job;
    private volatile boolean done;

    Waiting(J job) {
      this.job = job;
    }
  }

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
    Waiting<J> mine = new Waiting<>(job);
    synchronized (waiting) {
      waiting.add(mine);
    }
    if (!turn()) {
      synchronized (waiting) {
        waiting.remove(mine);
      }
      throw new Refusal(Problem.STORE_AWAY);
    }
    try {
      while (!mine.done) {
        go();
      }
    } finally {
      going.unlock();
    }
  }

  /** Jobs that wait for their turn. */
  int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  private boolean turn() {
    try {
      return going.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void go() {
    List<Waiting<J>> group = new ArrayList<>();
    synchronized (waiting) {
      while (group.size() < most && !waiting.isEmpty()) {
        group.add(waiting.removeFirst());
      }
    }
    try {
      carry.accept(group.stream().map(each -> each.job).toList());
    } finally {
      group.forEach(each -> each.done = true);
    }
  }
}
