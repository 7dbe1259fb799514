package org.fieldops.dispatch.hook.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.due.service.DueList;
import org.fieldops.dispatch.hook.model.HookCall;
import org.fieldops.dispatch.hook.model.HookCall.Outcome;
import org.fieldops.dispatch.hook.model.HookRows;
import org.fieldops.dispatch.hook.model.HookRows.Teller;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.transaction.Transactions;

/**
 * Tells one address what it does not know yet, in order: what is not taken is tried again and holds
 * up what comes behind it, and in the end it is parked. No transaction is open while a call lasts.
 */
@ApplicationScoped
public class HookTelling {

  static final String KIND = "hook";

  /** After them it is parked: some fourteen hours. */
  static final int MOST_TRIES = 24;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int DOUBLINGS = 11;

  /** As long as a call, its transaction, and something to spare. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final int AT_ONCE = 20;
  private static final Duration SLOW = Duration.ofSeconds(1);

  /** How a round ended. */
  enum Round {
    /** Everything is told. */
    DONE,
    /** The same, to an address that is slow. */
    DONE_SLOWLY,
    /** There is more. */
    MORE,
    /** There is more, and its address is slow. */
    SLOW,
    /** It was not taken, is parked, or is with somebody else. */
    LATER
  }

  /**
   * Entries that come next.
   *
   * @param answered the ids of what their messages answer, by number
   */
  private record Waiting(List<FeedEntry> entries, Map<Long, OperationId> answered) {}

  private HookRows rows;
  private HookNews news;
  private HookCall call;
  private DueList deadlines;
  private Transactions transactions;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HookTelling() {}

  @Inject
  public HookTelling(
      HookRows rows,
      HookNews news,
      HookCall call,
      DueList deadlines,
      Transactions transactions,
      Clock clock) {
    this.rows = rows;
    this.news = news;
    this.call = call;
    this.deadlines = deadlines;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Tells some of it. Not within a transaction. */
  Round round(UUID id) {
    Instant now = clock.instant();
    Optional<Teller> claimed = transactions.inNew(() -> rows.claim(id, now, now.plus(LEASE)));
    return claimed.map(this::told).orElse(Round.LATER);
  }

  private Round told(Teller hook) {
    Round ended = Round.LATER;
    try {
      ended = told(hook, transactions.inNew(() -> waiting(hook)));
      return ended;
    } finally {
      if (ended != Round.LATER) {
        transactions.inNew(() -> {
          rows.release(hook.id());
          return hook;
        });
      }
    }
  }

  private Waiting waiting(Teller hook) {
    List<FeedEntry> entries = news.next(hook.channel(), hook.toldTo(), AT_ONCE);
    return new Waiting(entries, rows.messages(hook.channel(), HookNews.answered(entries)));
  }

  private Round told(Teller hook, Waiting waiting) {
    List<FeedEntry> entries = waiting.entries();
    Duration longest = Duration.ZERO;
    int tries = hook.tries();
    for (FeedEntry entry : entries) {
      Optional<HookEvent> event = HookNews.wanted(entry, hook.events());
      if (event.isPresent()) {
        long began = System.nanoTime();
        Outcome outcome =
            post(hook, entry, news.body(hook, entry, event.get(), waiting.answered()));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        longest = took.compareTo(longest) > 0 ? took : longest;
        if (outcome instanceof Outcome.Refused refused) {
          notTaken(hook, tries, refused);
          return Round.LATER;
        }
        tries = 0;
        Instant now = clock.instant();
        done(() -> rows.told(hook.id(), entry.number(), now, now.plus(LEASE)));
      }
    }
    if (!entries.isEmpty()) {
      done(() -> rows.passed(hook.id(), entries.getLast().number()));
    }
    boolean isSlow = longest.compareTo(SLOW) > 0;
    if (entries.size() < AT_ONCE) {
      return isSlow ? Round.DONE_SLOWLY : Round.DONE;
    }
    return isSlow ? Round.SLOW : Round.MORE;
  }

  private Outcome post(Teller hook, FeedEntry entry, byte[] body) {
    return call.post(
        hook.url(), HookNews.headers(hook, news.id(entry), body, clock.instant()), body);
  }

  /** Calls it once, with nothing that was said; why it was not taken, "" when it was. */
  String ping(Teller hook, UUID id) {
    Instant now = clock.instant();
    byte[] body = news.ping(hook, id, now);
    Outcome outcome = call.post(hook.url(), HookNews.headers(hook, id.toString(), body, now), body);
    return outcome instanceof Outcome.Refused refused ? refused.why() : "";
  }

  private void notTaken(Teller hook, int tries, Outcome.Refused refused) {
    Instant now = clock.instant();
    done(() -> {
      rows.lock(hook.id());
      if (refused.forGood() || tries + 1 >= MOST_TRIES) {
        rows.park(hook.id(), refused.why(), now);
        deadlines.clear(KIND, hook.id());
      } else {
        Instant again = now.plus(pause(tries, refused.rest()));
        rows.failed(hook.id(), refused.why(), again);
        deadlines.set(KIND, hook.id(), tries + 1, again);
      }
    });
  }

  static Duration pause(int tries, Duration rest) {
    Duration pause = tries >= DOUBLINGS ? LONGEST_PAUSE : FIRST_PAUSE.multipliedBy(1L << tries);
    Duration wanted = rest.compareTo(pause) > 0 ? rest : pause;
    return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
  }

  private void done(Runnable work) {
    transactions.inNew(() -> {
      work.run();
      return KIND;
    });
  }
}
