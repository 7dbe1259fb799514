package org.fieldops.web.ui.shell.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.AccessChanged;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.jspecify.annotations.Nullable;

/**
 * Carries news to open desks. A part of a page follows while it is attached; news is gathered for a
 * moment, so that a burst is one push for each page, and handed over by the desks' own hands, never
 * inside the transaction that made it.
 *
 * <p>An entry is read once for all desks, see {@link News}. When too much came to be told one by
 * one, a part is handed an empty list and loads anew.
 */
@ApplicationScoped
public class Live {

  private final Set<Follower<News>> entryFollowers = ConcurrentHashMap.newKeySet();
  private final Set<Follower<UnitMoved>> moveFollowers = ConcurrentHashMap.newKeySet();
  private final Set<Follower<AccessChanged>> accessFollowers = ConcurrentHashMap.newKeySet();
  private final Map<Cadence, Tick> ticks = new EnumMap<>(Cadence.class);

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/desks")
  private @Nullable ManagedExecutorService hands;

  /** For the container. */
  Live() {}

  Live(ScheduledExecutorService clock, Executor hands) {
    begin(clock, hands);
  }

  @PostConstruct
  void begin() {
    if (clock != null && hands != null) {
      begin(clock, hands);
    }
  }

  private void begin(ScheduledExecutorService every, Executor on) {
    for (Cadence cadence : Cadence.values()) {
      ticks.put(cadence, new Tick(cadence, every, on));
    }
  }

  /**
   * Follows committed entries while {@code owner} is attached.
   *
   * @param wanted asked on the announcer's thread for each entry: quick, and safe there
   */
  public void entries(
      Component owner, Cadence cadence, Predicate<News> wanted, Consumer<List<News>> then) {
    follow(owner, entryFollowers, cadence, wanted, then);
  }

  /** Follows moving units while {@code owner} is attached; of each unit the newest place. */
  public void moves(Component owner, Consumer<List<UnitMoved>> then) {
    follow(owner, moveFollowers, Cadence.CALM, move -> true, then);
  }

  /** Tells a part, while it is attached, that what this person may see has changed. */
  public void access(Component owner, PersonId person, Runnable then) {
    follow(
        owner,
        accessFollowers,
        Cadence.CALM,
        changed -> changed.people().contains(person),
        changed -> then.run());
  }

  void accessChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessChanged event) {
    give(accessFollowers, AccessChanged.class, event);
  }

  void committed(@Observes EntriesCommitted event) {
    event.entries().stream()
        .map(News::new)
        .forEach(news -> give(entryFollowers, news.entry().number(), news));
  }

  void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) UnitMoved move) {
    give(moveFollowers, move.unit(), move);
  }

  private static <T> void follow(
      Component owner,
      Set<Follower<T>> followers,
      Cadence cadence,
      Predicate<T> wanted,
      Consumer<List<T>> then) {
    WhileAttached.run(
        owner,
        (UI ui) -> {
          Page page = page(ui);
          Follower<T> follower = new Follower<>(page, cadence, wanted, then);
          page.add(follower);
          followers.add(follower);
          return () -> {
            followers.remove(follower);
            page.remove(follower);
          };
        });
  }

  /** The one of this browser page; attaching happens under its lock. */
  private static Page page(UI ui) {
    Page known = ComponentUtil.getData(ui, Page.class);
    if (known != null) {
      return known;
    }
    Page page = new Page(ui);
    ComponentUtil.setData(ui, Page.class, page);
    return page;
  }

  private <T> void give(Set<Follower<T>> followers, Object key, T news) {
    for (Follower<T> follower : followers) {
      if (follower.take(key, news)) {
        Tick tick = ticks.get(follower.cadence());
        if (tick != null) {
          tick.due(follower.page());
        }
      }
    }
  }
}
