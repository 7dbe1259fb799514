package org.fieldops.media.queue;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that is done by one thread at most, however many ask for it. Whoever asks while it runs is
 * remembered: it runs once more, on the same thread. Asking never waits.
 */
final class OneAtATime {

  private static final Logger LOG = Logger.getLogger(OneAtATime.class.getName());

  private enum State {
    IDLE,
    BUSY,
    WANTED_AGAIN,
    ENDED
  }

  private final String name;
  private final Executor executor;
  private final Runnable work;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

  /**
   * @param name for the log, as in "Could not ..."
   */
  OneAtATime(String name, Executor executor, Runnable work) {
    this.name = name;
    this.executor = executor;
    this.work = work;
  }

  /** Asks for it. When the executor takes nothing now, whoever asks next tries again. */
  void wake() {
    State before =
        state.getAndUpdate(now ->
            switch (now) {
              case IDLE -> State.BUSY;
              case BUSY, WANTED_AGAIN -> State.WANTED_AGAIN;
              case ENDED -> State.ENDED;
            });
    if (before != State.IDLE) {
      return;
    }
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException e) {
      state.set(State.IDLE);
      LOG.log(Level.WARNING, "No thread now to " + name + "; next round again", e);
    }
  }

  /** Nothing begins any more; what runs comes to its end. */
  void end() {
    state.set(State.ENDED);
  }

  private void run() {
    do {
      state.compareAndSet(State.WANTED_AGAIN, State.BUSY); // before the work: a later asker counts
      quietly();
    } while (!state.compareAndSet(State.BUSY, State.IDLE) && state.get() != State.ENDED);
  }

  private void quietly() {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "Could not " + name + "; next round again", e);
    }
  }
}
