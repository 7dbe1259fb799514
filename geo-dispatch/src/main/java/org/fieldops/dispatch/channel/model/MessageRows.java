package org.fieldops.dispatch.channel.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Pin;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Where it is kept what was said, how far it was read and who acknowledged it. */
public interface MessageRows {

  /** A message that has no number yet. */
  record Draft(
      OperationId id,
      ChannelId channel,
      Person author,
      @Nullable String unitName,
      String text,
      Extras extras,
      Moment written,
      Instant receivedAt) {}

  /** Somebody and when. */
  record Readership(long read, long of, List<PersonId> people) {}

  /**
   * Gives the message the channel's next number and keeps it, unless its id is taken. The channel's
   * row is locked until the transaction ends.
   */
  Optional<MessageView> add(Draft draft);

  Optional<MessageView> byId(OperationId id);

  /** What this reader may read below a number, the newest of it, ascending. */
  List<MessageView> before(PersonId by, ReadingRight reach, long number, int limit);

  /**
   * The newest of each that may be read, ascending.
   *
   * @param channels of so many only, those in which something was said last
   * @param characters of each no more once so many are told, but always the newest
   */
  Map<ChannelId, List<MessageView>> newest(
      PersonId by, Collection<ReadingRight> reaches, int channels, int each, int characters);

  /** What is pinned in each and may be read, the one pinned last first. */
  Map<ChannelId, List<Pin>> pins(Collection<ReadingRight> reaches);

  /** Keeps whom a message names, so that it is known which they have not read. */
  void mention(ChannelId channel, long number, List<PersonId> people);

  /** Keeps that a message is a line of the house: it is unread to nobody. */
  void line(ChannelId channel, long number);

  /** Whether there is one of that number that may be read. */
  boolean has(ReadingRight reach, long number);

  /** Keeps how far somebody has read; never goes back. Says whether it went on. */
  boolean read(ChannelId channel, PersonId person, long upTo);

  /** Keeps an acknowledgement. Says whether it is the person's first of that message. */
  boolean acknowledge(
      ChannelId channel, long number, PersonId person, Moment written, Instant receivedAt);

  /** The members who have read up to a number, without its author. */
  Readership readers(ChannelId channel, long number, int most);

  /** Those who have acknowledged it. */
  Readership acknowledged(ChannelId channel, long number, int most);
}
