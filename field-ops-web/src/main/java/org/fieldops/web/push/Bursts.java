package org.fieldops.web.push;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Makes one push of what comes close together for one person in one channel: the first goes at
 * once, what follows within some seconds is told together when they are over, unless it was read.
 */
final class Bursts {

  /** What is gathered after a push. */
  static final Duration WINDOW = Duration.ofSeconds(10);

  private static final int MOST = 10_000;

  private record Key(PersonId person, String tag) {}

  /** What waits for somebody: the newest of it, and how many it stands for. */
  record Waiting(News news, int count) {}

  private final Map<Key, @Nullable Waiting> open = new HashMap<>(); // guarded by this
  private final BiConsumer<Runnable, Duration> later;

  /**
   * @param later does something after a while
   */
  Bursts(BiConsumer<Runnable, Duration> later) {
    this.later = later;
  }

  /**
   * Whether this is to be told now; if not it is told later, with what else comes.
   *
   * @param over told what waited when the time is over
   */
  synchronized boolean now(PersonId person, News news, Consumer<Waiting> over) {
    Key key = new Key(person, news.tag());
    if (open.containsKey(key)) {
      open.merge(key, new Waiting(news, 1), Bursts::newer);
      return false;
    }
    if (open.size() < MOST) {
      begin(key, over);
    }
    return true;
  }

  /** Its person has read the channel up to there, on whichever device. */
  synchronized void read(PersonId person, String tag, long upTo) {
    Key key = new Key(person, tag);
    Waiting waiting = open.get(key);
    if (waiting != null && waiting.news().number() <= upTo) {
      open.put(key, null);
    }
  }

  /** Whether anything is gathered at all. */
  synchronized boolean isOpen() {
    return !open.isEmpty();
  }

  private void begin(Key key, Consumer<Waiting> over) {
    open.put(key, null);
    later.accept(() -> end(key, over), WINDOW);
  }

  private void end(Key key, Consumer<Waiting> over) {
    Waiting waiting;
    synchronized (this) {
      waiting = open.remove(key);
      if (waiting != null) {
        begin(key, over);
      }
    }
    if (waiting != null) {
      over.accept(waiting);
    }
  }

  private static Waiting newer(Waiting before, Waiting after) {
    News newest = after.news().number() > before.news().number() ? after.news() : before.news();
    return new Waiting(newest, before.count() + after.count());
  }
}
