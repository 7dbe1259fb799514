package org.fieldops.dispatch.message.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Reaction;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Where it is kept what becomes of a message. What changes a message locks its row first. */
public interface LaterRows {

  /** Counts of a message that are to be told. */
  record Counts(ChannelId channel, long number, Map<Reaction, Long> reactions) {}

  /**
   * How a message stands with quick answers.
   *
   * @param toldAt when its counts were told last
   */
  record Answers(Map<Reaction, Long> counts, boolean withdrawn, @Nullable Instant toldAt) {}

  /** A message of which the feed may still tell a former text. */
  record Reworded(ChannelId channel, OperationId message, Instant receivedAt) {}

  /** Some of those that were edited or withdrawn since they were asked for last. */
  List<Reworded> reworded(int most);

  /** Locks a message and reads it. */
  Optional<MessageView> lock(ChannelId channel, OperationId message);

  /** Locks a message and reads its quick answers. */
  Optional<Answers> lockAnswers(ChannelId channel, long number);

  /** All texts of a message that was changed, ascending; none of one that never was. */
  List<MessageVersion> versions(ChannelId channel, long number);

  /** Keeps one more text, behind those that are there. */
  void keep(ChannelId channel, long number, String text, Moment written, Instant receivedAt);

  /** The text that a message has from now on. */
  void edit(ChannelId channel, long number, String text, Instant at);

  /** Takes away its text and whom it mentions. */
  void withdraw(ChannelId channel, long number, Instant at);

  /** Keeps a quick answer, unless a later word of the same person about it is known. */
  Change answer(
      ChannelId channel,
      long number,
      PersonId by,
      Reaction reaction,
      boolean given,
      Instant at,
      Instant receivedAt);

  /** What a word did to the count. */
  enum Change {
    MORE,
    LESS,
    NONE
  }

  /**
   * @param told when the counts are told with this, null when they are still to be told
   */
  void count(ChannelId channel, long number, Map<Reaction, Long> counts, @Nullable Instant told);

  /** Counts that were not told yet, which count as told from now on; at most so many. */
  List<Counts> untold(Instant now, int most);

  /** The person's own answers to a message. */
  List<Reaction> mine(ChannelId channel, long number, PersonId person);

  /** Who gave it, the first ones first. */
  List<PersonId> gave(ChannelId channel, long number, Reaction reaction, int most);
}
