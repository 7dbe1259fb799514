package org.fieldops.kernel.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.transaction.Transactions;

/** The feed: rows in the transaction, the announcement after it. */
@ApplicationScoped
class CommittedFeed implements Feed {

  private static final int MAX_LIMIT = 500;

  private FeedRows rows;
  private Transactions transactions;
  private Announcer announcer;
  private FeedEpoch epoch;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  CommittedFeed() {}

  @Inject
  CommittedFeed(
      FeedRows rows, Transactions transactions, Announcer announcer, FeedEpoch epoch, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.announcer = announcer;
    this.epoch = epoch;
    this.clock = clock;
  }

  @Override
  public void append(Topic topic, String kind, JsonObject body) {
    transactions
        .once(Pending.class, this::pending)
        .add(new FeedRows.Draft(topic, kind, body.toString()));
  }

  private Pending pending() {
    Pending pending = new Pending();
    transactions.beforeCommit(pending::write);
    transactions.afterCommit(() -> pending.written.forEach(announcer::committed));
    return pending;
  }

  /** What the running transaction has to tell. */
  private final class Pending {
    private final List<FeedRows.Draft> drafts = new ArrayList<>();
    private final List<FeedEntry> written = new ArrayList<>();
    private boolean closing;

    void add(FeedRows.Draft draft) {
      drafts.add(draft);
      if (closing) {
        write();
      }
    }

    void write() {
      closing = true;
      if (!drafts.isEmpty()) {
        List<FeedEntry> entries = rows.append(drafts, clock.instant());
        drafts.clear();
        announcer.locked(entries.getFirst().number());
        written.addAll(entries);
      }
    }
  }

  @Override
  public boolean behind(long number, Map<Topic, Long> topics, int entries) {
    return rows.behind(number, topics, entries);
  }

  @Override
  public List<FeedEntry> after(long number, Map<Topic, Long> topics, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit " + limit);
    }
    return topics.isEmpty() ? List.of() : rows.after(number, topics, limit);
  }

  @Override
  public long numberBefore(Instant at) {
    return rows.numberBefore(at);
  }

  @Override
  public long last() {
    return rows.last();
  }

  @Override
  public String epoch() {
    return epoch.current();
  }
}
