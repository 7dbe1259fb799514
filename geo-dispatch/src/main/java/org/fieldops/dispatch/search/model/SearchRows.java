package org.fieldops.dispatch.search.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.fieldops.dispatch.SearchWish;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Where messages are looked for. */
public interface SearchRows {

  /** A message that has all of it. */
  record Found(
      OperationId id,
      ChannelId channel,
      long number,
      PersonId author,
      String authorName,
      @Nullable String unitName,
      String text,
      Instant at,
      Instant receivedAt) {}

  /** What was found, newest first, and the beginnings of all forms of the words. */
  record Answer(List<Found> found, List<String> stems) {}

  /**
   * The newest that have all of it, among those that the rights let read; in one transaction.
   *
   * @param by who asks: {@code MENTION} is of them
   * @param after those that stand behind this place; null for the newest
   * @throws org.fieldops.kernel.Refusal {@code SEARCH_TOO_WIDE}
   */
  Answer newest(
      PersonId by,
      Collection<ReadingRight> rights,
      SearchWords words,
      SearchWish wish,
      @Nullable Place after,
      int limit);

  /** Sorts what was said just now into the index; it is found before and after. */
  void tidy();
}
