package org.fieldops.web.sync;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One connected device. Until its replay is complete, live entries wait; afterwards both go out
 * through one queue, several in one write when several wait. When the queue is full it is thrown
 * away and replaced by the word "pull": the device is too far behind and asks the feed.
 *
 * <p>All state lies under one lock, which is never held while something is sent or asked.
 */
final class Receiver {

  /** Frames that may wait; at some 500 bytes each, half a megabyte for the worst device. */
  static final int QUEUE = 1_000;

  /** Frames in one write. */
  private static final int MOST_AT_ONCE = 64;

  private final Line line;
  private final SignIn signIn;
  private final Deque<Frame> queue = new ArrayDeque<>();
  private @Nullable List<Frame> live = new ArrayList<>();
  private Map<Topic, Long> topics = Map.of();
  private long asked;
  private long answered;
  private Instant grantedAt = Instant.MIN;
  private @Nullable Thread pumping;
  private @Nullable Instant sendingSince;
  private long replayedTo;
  private boolean sending;
  private boolean pulling;
  private boolean gone;
  private volatile boolean looking;

  Receiver(Line line, SignIn signIn) {
    this.line = line;
    this.signIn = signIn;
  }

  SignIn signIn() {
    return signIn;
  }

  /** Whether the device said that somebody looks at it now. */
  boolean looking() {
    return looking;
  }

  /** What the device says of that. */
  void looking(boolean now) {
    looking = now;
  }

  /** To be taken before access is asked, and given back with the answer. */
  synchronized long ask() {
    return ++asked;
  }

  /**
   * The answer: what may be read from now on, and from which number of each. An answer older than
   * one that is here, and any for a device that has gone, changes nothing.
   *
   * @param joined told each topic that is new or reaches elsewhere; left: each that is lost. Both
   *     are called under the lock, so that what is subscribed is always what was granted last
   */
  synchronized void granted(
      long ticket,
      Map<Topic, Long> now,
      Instant at,
      BiConsumer<Topic, Long> joined,
      BiConsumer<Topic, Long> left) {
    if (gone || ticket <= answered) {
      return;
    }
    answered = ticket;
    grantedAt = at;
    Map<Topic, Long> before = topics;
    topics = Map.copyOf(now);
    topics.forEach((topic, after) -> {
      if (!after.equals(before.get(topic))) {
        joined.accept(topic, after);
      }
    });
    before.forEach((topic, after) -> {
      if (!topics.containsKey(topic)) {
        left.accept(topic, after);
      }
    });
    queue.removeIf(frame -> !mayRead(frame));
    if (live != null) {
      live.removeIf(frame -> !mayRead(frame));
    }
  }

  /** When access was last answered. */
  synchronized Instant grantedAt() {
    return grantedAt;
  }

  synchronized Map<Topic, Long> topics() {
    return topics;
  }

  /** Goes for good: nothing is granted or sent any more. Its topics are told one last time. */
  synchronized void leave(BiConsumer<Topic, Long> left) {
    if (gone) {
      return;
    }
    gone = true;
    queue.clear();
    topics.forEach(left);
    topics = Map.of();
  }

  /** What was committed before: in order, ending at a number; live entries follow. */
  void replay(List<Frame> frames, long upTo) {
    synchronized (this) {
      if (live == null) {
        return;
      }
      replayedTo = upTo;
      frames.forEach(this::enqueue);
      List<Frame> waited = live;
      live = null;
      waited.stream().filter(frame -> frame.number() > replayedTo).forEach(this::enqueue);
    }
    flush();
  }

  /** Too much was committed before: the device is to ask the feed, and hears live entries. */
  void replayByFeed() {
    synchronized (this) {
      if (live == null) {
        return;
      }
      live = null;
      pull();
    }
    flush();
  }

  /** A committed entry of one of its topics; goes out with {@link #flush}. */
  synchronized void offer(Frame frame) {
    if (live == null) {
      if (frame.number() > replayedTo) {
        enqueue(frame);
      }
    } else if (live.size() < QUEUE) {
      live.add(frame);
    } else {
      live = null;
      pull();
    }
  }

  /** A word of our own, ahead of the replay. */
  void say(Frame word) {
    synchronized (this) {
      if (!gone) {
        queue.add(word);
      }
    }
    flush();
  }

  void ping() {
    line.ping();
  }

  /** Whether what was sent has been on its way since before this moment. */
  synchronized boolean stuckSince(Instant before) {
    return sendingSince != null && sendingSince.isBefore(before);
  }

  /** Told by the beat, so that nobody has to look at the clock for each frame. */
  synchronized void beat(Instant now) {
    if (sending && sendingSince == null) {
      sendingSince = now;
    }
  }

  void close(int code) {
    line.close(code, "");
  }

  /** Sends what waits; a loop, as lines may call back before they return. */
  void flush() {
    while (true) {
      List<String> next;
      synchronized (this) {
        if (sending || gone || queue.isEmpty()) {
          pumping = pumping == Thread.currentThread() ? null : pumping;
          return;
        }
        next = take();
        sending = true;
        pumping = Thread.currentThread();
      }
      line.send(next, this::sent, this::failed);
    }
  }

  private List<String> take() {
    if (queue.size() == 1) {
      return List.of(taken(queue.remove()));
    }
    List<String> batch = new ArrayList<>(Math.min(queue.size(), MOST_AT_ONCE));
    while (!queue.isEmpty() && batch.size() < MOST_AT_ONCE) {
      batch.add(taken(queue.remove()));
    }
    return batch;
  }

  private String taken(Frame frame) {
    if (frame == Frame.PULL) {
      pulling = false;
    }
    return frame.text();
  }

  private boolean mayRead(Frame frame) {
    Topic topic = frame.topic();
    return topic == null || topics.containsKey(topic);
  }

  private void enqueue(Frame frame) {
    if (gone || pulling) {
      return;
    }
    if (queue.size() >= QUEUE) {
      pull();
    } else {
      queue.add(frame);
    }
  }

  /** Nothing more is queued until the device has taken this; what it misses it pulls. */
  private void pull() {
    if (!gone) {
      queue.clear();
      queue.add(Frame.PULL);
      pulling = true;
    }
  }

  private void sent() {
    synchronized (this) {
      sending = false;
      sendingSince = null;
      if (pumping == Thread.currentThread()) {
        return;
      }
    }
    flush();
  }

  private void failed() {
    close(SocketHub.GOING_AWAY);
  }
}
