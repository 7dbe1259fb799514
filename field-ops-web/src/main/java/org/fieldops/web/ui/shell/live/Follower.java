package org.fieldops.web.ui.shell.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A part of an open page that waits for news; later news of the same thing replaces it. */
final class Follower<T> {

  /** More than this between two hand-overs is not told one by one. */
  static final int MOST_WAITING = 500;

  private final Page page;
  private final Cadence cadence;
  private final Predicate<T> wanted;
  private final Consumer<List<T>> then;
  private final Map<Object, T> waiting = new LinkedHashMap<>();
  private boolean tooMuch;

  Follower(Page page, Cadence cadence, Predicate<T> wanted, Consumer<List<T>> then) {
    this.page = page;
    this.cadence = cadence;
    this.wanted = wanted;
    this.then = then;
  }

  Page page() {
    return page;
  }

  Cadence cadence() {
    return cadence;
  }

  /** Keeps it for the next hand-over; true when it is wanted. */
  boolean take(Object key, T news) {
    if (!wanted.test(news)) {
      return false;
    }
    synchronized (this) {
      if (waiting.size() >= MOST_WAITING) {
        waiting.clear();
        tooMuch = true;
      }
      if (!tooMuch) {
        waiting.put(key, news);
      }
    }
    return true;
  }

  /** Hands over what waited; call it under the page's own lock. */
  void handOver() {
    List<T> news;
    synchronized (this) {
      if (waiting.isEmpty() && !tooMuch) {
        return;
      }
      news = new ArrayList<>(waiting.values());
      waiting.clear();
      tooMuch = false;
    }
    then.accept(news);
  }
}
