package org.fieldops.web.ui.shell.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One open page that waits for news; a later piece of news about the same thing replaces it. */
final class Follower<T> {

  private static final int MOST_WAITING = 2_000;

  private final UI ui;
  private final Predicate<T> wanted;
  private final Consumer<List<T>> then;
  private final Map<Object, T> waiting = new LinkedHashMap<>();
  private boolean due;

  Follower(UI ui, Predicate<T> wanted, Consumer<List<T>> then) {
    this.ui = ui;
    this.wanted = wanted;
    this.then = then;
  }

  /** Keeps it for the next hand-over; true when one has to be arranged. */
  synchronized boolean take(Object key, T news) {
    if (!wanted.test(news) || waiting.size() >= MOST_WAITING) {
      return false;
    }
    waiting.put(key, news);
    boolean first = !due;
    due = true;
    return first;
  }

  /** Hands over what waited, on the page's own lock. */
  void handOver() {
    try {
      ui.access(() -> {
        List<T> news = drain();
        if (!news.isEmpty()) {
          then.accept(news);
        }
      });
    } catch (UIDetachedException closed) {
      drain();
    }
  }

  private synchronized List<T> drain() {
    List<T> news = new ArrayList<>(waiting.values());
    waiting.clear();
    due = false;
    return news;
  }
}
