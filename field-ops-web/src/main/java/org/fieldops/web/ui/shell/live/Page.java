package org.fieldops.web.ui.shell.live;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ErrorEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An open page: all its parts hear their news in one go, so that the browser gets one push. */
final class Page {

  private static final Logger LOG = System.getLogger(Page.class.getName());

  private final UI ui;
  private final Set<Follower<?>> followers = ConcurrentHashMap.newKeySet();
  private final Allowance allowance = new Allowance(System::nanoTime);

  Page(UI ui) {
    this.ui = ui;
  }

  void add(Follower<?> follower) {
    followers.add(follower);
  }

  void remove(Follower<?> follower) {
    followers.remove(follower);
  }

  /** Whether the browser has to catch up first; its news waits meanwhile. */
  boolean isBehind() {
    return allowance.isSpent();
  }

  void handOver(Cadence cadence) {
    try {
      ui.access(() -> {
        followers.stream()
            .filter(follower -> follower.cadence() == cadence)
            .forEach(this::handOver);
        if (allowance.spend()) {
          ui.getPage().executeJs("return true").then(heard -> allowance.answered());
        }
      });
    } catch (UIDetachedException closed) {
      LOG.log(Level.DEBUG, "page closed");
    }
  }

  /** A part that fails keeps no other from its news. */
  private void handOver(Follower<?> follower) {
    try {
      follower.handOver();
    } catch (RuntimeException e) {
      ui.getSession().getErrorHandler().error(new ErrorEvent(e));
    }
  }
}
