package org.fieldops.dispatch.hook.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.fieldops.dispatch.hook.model.HookRows;
import org.fieldops.dispatch.hook.service.HookTelling.Round;
import org.fieldops.dispatch.schedule.Repeating;
import org.fieldops.kernel.feed.EntriesCommitted;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.migration.SchemasReady;
import org.fieldops.kernel.transaction.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: a hook is told by one hand at a time, some entries, then it goes to the end of
 * the line. An address that is slow or does not answer is told by other hands than the rest, so
 * that it holds up only its like. What is missed, as the line is full or a server ended, is found
 * by a round every half minute.
 */
@ApplicationScoped
public class HookHands {

  private static final Logger LOG = Logger.getLogger(HookHands.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Resource(lookup = "java:jboss/ee/concurrency/executor/hooks")
  private @Nullable ManagedExecutorService givenQuick;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/hooks-slow")
  private @Nullable ManagedExecutorService givenSlow;

  @Resource(lookup = "java:jboss/ee/concurrency/scheduler/schedules")
  private @Nullable ManagedScheduledExecutorService clock;

  private HookRows rows;
  private HookTelling telling;
  private Transactions transactions;
  private @Nullable Repeating rounds;
  private volatile @Nullable Executor quick;
  private volatile @Nullable Executor slow;
  private volatile Map<Topic, Set<UUID>> byTopic = Map.of();

  /** Hooks in the line or being told; true when they are to be told once more afterwards. */
  private final Map<UUID, Boolean> inLine = new ConcurrentHashMap<>();

  private final Set<UUID> troubled = ConcurrentHashMap.newKeySet();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HookHands() {}

  @Inject
  public HookHands(HookRows rows, HookTelling telling, Transactions transactions) {
    this.rows = rows;
    this.telling = telling;
    this.transactions = transactions;
  }

  void begin(@Observes SchemasReady ready) {
    begin(givenQuick, givenSlow);
    if (clock != null) {
      rounds = Repeating.start(clock, PAUSE, this::lookAround);
      clock.execute(this::lookAround);
    }
  }

  /** From now on by these hands. */
  void begin(@Nullable Executor forQuick, @Nullable Executor forSlow) {
    quick = forQuick;
    slow = forSlow;
  }

  @PreDestroy
  void end() {
    if (rounds != null) {
      rounds.stop();
    }
  }

  /** Finds which hooks there are, and whether something was missed. */
  void lookAround() {
    Set<UUID> all = new HashSet<>();
    byTopic =
        transactions.inNew(rows::tellers).entrySet().stream()
            .peek(each -> all.addAll(each.getValue()))
            .collect(Collectors.toUnmodifiableMap(e -> Topic.of(e.getKey()), Map.Entry::getValue));
    troubled.retainAll(all);
    all.forEach(this::wake);
  }

  /** Something was said; it costs a look into a map. */
  void came(@Observes EntriesCommitted committed) {
    for (FeedEntry entry : committed.entries()) {
      byTopic.getOrDefault(entry.topic(), Set.of()).forEach(this::wake);
    }
  }

  /** It has something to tell, perhaps. */
  void wake(UUID hook) {
    if (Boolean.FALSE.equals(inLine.merge(hook, false, (before, now) -> true))) {
      submit(hook);
    }
  }

  private void submit(UUID hook) {
    Executor hands = troubled.contains(hook) ? slow : quick;
    if (hands == null) {
      inLine.remove(hook);
      return;
    }
    try {
      hands.execute(() -> run(hook));
    } catch (RejectedExecutionException e) {
      inLine.remove(hook);
      LOG.log(Level.FINE, "No room for a hook; the next round finds it", e);
    }
  }

  private void run(UUID hook) {
    Round ended = Round.LATER;
    try {
      inLine.put(hook, false);
      ended = telling.round(hook);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "A hook is told later: " + hook);
    }
    if (ended == Round.DONE || ended == Round.MORE) {
      troubled.remove(hook);
    } else {
      troubled.add(hook);
    }
    boolean again = ended == Round.MORE || ended == Round.SLOW;
    if (again || !inLine.remove(hook, false)) {
      if (ended == Round.LATER) {
        inLine.remove(hook); // its deadline or the next round comes back to it
      } else {
        submit(hook);
      }
    }
  }
}
