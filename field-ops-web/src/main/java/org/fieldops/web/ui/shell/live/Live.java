package org.fieldops.web.ui.shell.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/**
 * Carries news to open desks. A part of a page follows while it is attached; news is gathered for a
 * moment, so that a burst is one refresh, and handed over on a thread of its own, never inside the
 * transaction that made it.
 */
@ApplicationScoped
public class Live {

  /** How long entries are gathered; a desk is at most this late. */
  private static final Duration ENTRIES_GATHERED = Duration.ofMillis(120);

  /** How long movements are gathered; the map moves at most this often. */
  private static final Duration MOVES_GATHERED = Duration.ofMillis(1_000);

  private final Set<Follower<FeedEntry>> entryFollowers = ConcurrentHashMap.newKeySet();
  private final Set<Follower<UnitMoved>> moveFollowers = ConcurrentHashMap.newKeySet();

  @Resource private @Nullable ManagedScheduledExecutorService clock;

  /** Follows committed entries while {@code owner} is attached. */
  public void entries(
      Component owner, Predicate<FeedEntry> wanted, Consumer<List<FeedEntry>> then) {
    follow(owner, entryFollowers, wanted, then);
  }

  /** Follows moving units while {@code owner} is attached; of each unit the newest place. */
  public void moves(Component owner, Consumer<List<UnitMoved>> then) {
    follow(owner, moveFollowers, move -> true, then);
  }

  void committed(@Observes EntriesCommitted event) {
    for (FeedEntry entry : event.entries()) {
      give(entryFollowers, entry.number(), entry, ENTRIES_GATHERED);
    }
  }

  void moved(@ObservesAsync UnitMoved move) {
    give(moveFollowers, move.unit(), move, MOVES_GATHERED);
  }

  private static <T> void follow(
      Component owner, Set<Follower<T>> followers, Predicate<T> wanted, Consumer<List<T>> then) {
    WhileAttached.run(
        owner,
        (UI ui) -> {
          Follower<T> follower = new Follower<>(ui, wanted, then);
          followers.add(follower);
          return () -> followers.remove(follower);
        });
  }

  private <T> void give(Set<Follower<T>> followers, Object key, T news, Duration gathered) {
    for (Follower<T> follower : followers) {
      if (follower.take(key, news) && clock != null) {
        clock.schedule(follower::handOver, gathered.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }
}
