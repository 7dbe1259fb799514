package org.fieldops.web.push;

import java.time.Instant;
import java.util.Set;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Something of the feed that is told to people who are not looking.
 *
 * @param tag what shows it once: a later one under the same tag takes its place
 * @param id of the message, order, request or shift
 * @param number of the message in its channel, 0 for what has none
 * @param since when it was recorded
 * @param to whom
 * @param by whose doing it is; they are not told
 * @param who says it, in words; null when nobody does
 * @param round another one when the same thing is to be told anew, "" for what is told once
 * @param text what a lock screen shows only when it may show all
 */
record News(
    PushKind kind,
    String tag,
    String id,
    long number,
    Instant since,
    To to,
    @Nullable PersonId by,
    @Nullable String who,
    String round,
    String text) {

  /** Whom something concerns. */
  sealed interface To {}

  /** The other one of two, if the channel is one of two. */
  record TheOther(ChannelId channel) implements To {}

  /** Those of them who are in the channel. */
  record Named(ChannelId channel, Set<PersonId> people) implements To {}

  /** Everybody in the channel. */
  record Everybody(ChannelId channel) implements To {}

  /** Those whom the order asks. */
  record Asked(ChannelId channel, OrderId order) implements To {}

  /** Who is on the unit. */
  record Crew(UnitId unit) implements To {}

  /** One person. */
  record Alone(PersonId person) implements To {}

  /** Those who were told of a backup request before. */
  record Told() implements To {}
}
