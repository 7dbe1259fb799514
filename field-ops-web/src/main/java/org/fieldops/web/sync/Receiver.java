package org.fieldops.web.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.fieldops.identity.SignIn;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One connected device. Until its replay is complete, live entries wait; afterwards both go out
 * through one queue. When the queue is full it is thrown away and replaced by the word "pull": the
 * device is too far behind and asks the feed.
 */
final class Receiver {

  static final String PULL = "{\"kind\":\"pull\"}";

  /** Frames that may wait; at some 500 bytes each, half a megabyte for the worst device. */
  static final int QUEUE = 1_000;

  /** A frame and its number, 0 for a word of our own. */
  record Frame(long number, String text) {}

  private final Line line;
  private final SignIn signIn;
  private final Deque<Frame> queue = new ArrayDeque<>();
  private @Nullable List<Frame> live = new ArrayList<>();
  private Map<Topic, Long> topics;
  private @Nullable Thread pumping;
  private long replayedTo;
  private boolean sending;
  private boolean pulling;
  private boolean closed;

  Receiver(Line line, SignIn signIn, Map<Topic, Long> topics) {
    this.line = line;
    this.signIn = signIn;
    this.topics = Map.copyOf(topics);
  }

  SignIn signIn() {
    return signIn;
  }

  synchronized Map<Topic, Long> topics() {
    return topics;
  }

  synchronized void topics(Map<Topic, Long> now) {
    topics = Map.copyOf(now);
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
    pump();
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
    pump();
  }

  /** A committed entry of one of its topics. */
  void entry(Frame frame) {
    synchronized (this) {
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
    pump();
  }

  /** A word of our own, ahead of the replay. */
  void say(String text) {
    synchronized (this) {
      queue.add(new Frame(0, text));
    }
    pump();
  }

  void ping() {
    line.ping();
  }

  void close(int code, String reason) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      queue.clear();
    }
    line.close(code, reason);
  }

  private void enqueue(Frame frame) {
    if (closed || pulling) {
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
    if (!closed) {
      queue.clear();
      queue.add(new Frame(0, PULL));
      pulling = true;
    }
  }

  /** Sends what waits, one frame at a time; a loop, as lines may call back before they return. */
  private void pump() {
    while (true) {
      Frame next;
      synchronized (this) {
        if (sending || closed || queue.isEmpty()) {
          pumping = pumping == Thread.currentThread() ? null : pumping;
          return;
        }
        next = queue.remove();
        sending = true;
        pumping = Thread.currentThread();
        pulling = pulling && !next.text().equals(PULL);
      }
      line.send(next.text(), this::sent, this::failed);
    }
  }

  private void sent() {
    synchronized (this) {
      sending = false;
      if (pumping == Thread.currentThread()) {
        return;
      }
    }
    pump();
  }

  private void failed() {
    close(SocketHub.GOING_AWAY, "");
  }
}
