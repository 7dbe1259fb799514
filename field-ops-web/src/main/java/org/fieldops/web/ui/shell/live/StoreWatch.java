package org.fieldops.web.ui.shell.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.fieldops.kernel.feed.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether the database answers, by asking it every few seconds, so that desks say so before
 * somebody runs into it, and come back by themselves.
 */
@ApplicationScoped
public class StoreWatch {

  private static final Logger LOG = System.getLogger(StoreWatch.class.getName());
  private static final Duration ASK_EVERY = Duration.ofSeconds(3);

  private final Set<Consumer<Boolean>> followers = ConcurrentHashMap.newKeySet();
  private final Feed feed;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile boolean away;
  private @Nullable ScheduledFuture<?> asking;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  @Inject
  public StoreWatch(Feed feed) {
    this.feed = feed;
  }

  /** For the proxy of the container only. */
  @SuppressWarnings("NullAway")
  protected StoreWatch() {
    this.feed = null;
  }

  @Resource(lookup = "java:jboss/ee/concurrency/executor/desks")
  private @Nullable ManagedExecutorService hands;

  @PostConstruct
  void watch() {
    if (clock != null) {
      long every = ASK_EVERY.toMillis();
      asking = clock.scheduleWithFixedDelay(this::due, every, every, TimeUnit.MILLISECONDS);
    }
  }

  /** A database that hangs holds one of the desks' hands, never the clock. */
  private void due() {
    if (hands == null || !underWay.compareAndSet(false, true)) {
      return;
    }
    try {
      hands.execute(() -> {
        try {
          ask();
        } finally {
          underWay.set(false);
        }
      });
    } catch (RejectedExecutionException noRoom) {
      underWay.set(false); // asked again in three seconds
    }
  }

  @PreDestroy
  void end() {
    if (asking != null) {
      asking.cancel(true);
    }
  }

  /** Whether the database did not answer when it was last asked. */
  public boolean away() {
    return away;
  }

  /** Asks now. */
  public boolean ask() {
    boolean before = away;
    away = !answers();
    if (before != away) {
      LOG.log(Level.INFO, away ? "the database does not answer" : "the database answers again");
    }
    if (before != away || away) {
      followers.forEach(follower -> follower.accept(away));
    }
    return away;
  }

  /**
   * Tells a page, while {@code owner} is attached, whenever this changes, true is away; and again
   * and again while it is away, as what waits meanwhile grows.
   */
  public void follow(Component owner, Consumer<Boolean> then) {
    WhileAttached.run(owner, ui -> register(ui, then));
  }

  private Registration register(UI ui, Consumer<Boolean> then) {
    Consumer<Boolean> follower = now -> tell(ui, then, now);
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  private static void tell(UI ui, Consumer<Boolean> then, boolean now) {
    try {
      ui.access(() -> then.accept(now));
    } catch (UIDetachedException closed) {
      LOG.log(Level.DEBUG, "page closed");
    }
  }

  private boolean answers() {
    try {
      feed.last();
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "database asked in vain", e);
      return false;
    }
  }
}
