package org.fieldops.dispatch.message.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fieldops.dispatch.message.model.LaterRows;
import org.fieldops.kernel.feed.FormerEntries;
import org.fieldops.kernel.feed.Topic;

/**
 * Takes former texts of messages out of the feed: who may read them asks for them, and a device
 * that comes late hears the present one only.
 */
@ApplicationScoped
public class FormerTexts {

  private static final List<String> KINDS = List.of("message", "message.changed");
  private static final List<String> TEXT = List.of("text");

  private LaterRows rows;
  private FormerEntries entries;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  FormerTexts() {}

  @Inject
  public FormerTexts(LaterRows rows, FormerEntries entries) {
    this.rows = rows;
    this.entries = entries;
  }

  /** Erases those of some messages that were changed since the last time; says of how many. */
  @Transactional
  public int erase(int most) {
    List<LaterRows.Reworded> reworded = rows.reworded(most);
    for (LaterRows.Reworded each : reworded) {
      entries.erase(
          new FormerEntries.Former(
              Topic.of(each.channel()),
              KINDS,
              "messageId",
              each.message().toString(),
              each.receivedAt()),
          TEXT);
    }
    return reworded.size();
  }
}
