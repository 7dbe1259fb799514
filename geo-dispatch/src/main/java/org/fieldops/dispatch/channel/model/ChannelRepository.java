package org.fieldops.dispatch.channel.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;

/** Where channels and what was said in them are kept. */
public interface ChannelRepository {

  void add(Channel channel);

  Optional<Channel> byId(ChannelId id);

  /** With its row locked until the transaction ends, and its newest number. */
  Optional<Channel> locked(ChannelId id);

  /** Channels whose shift ends after the moment, by that end; at most 50. */
  List<Channel> endingAfter(Instant moment);

  /** Those of them that the person is a member of. */
  List<Channel> endingAfter(Instant moment, PersonId member);

  void add(Message message);

  Optional<Message> message(OperationId id);

  boolean hasMessage(ChannelId channel, long number);

  /** The newest messages, ascending. */
  List<Message> latest(ChannelId channel, int limit);

  /** Keeps how far somebody has read; never goes back. Says whether it went on. */
  boolean read(ChannelId channel, PersonId person, long upTo);

  /** Keeps an acknowledgement. Says whether it is the person's first of that message. */
  boolean acknowledge(
      ChannelId channel, long number, PersonId person, Instant writtenAt, Instant receivedAt);

  /** Writes what has changed so far, before the feed's lock is taken. */
  void flush();
}
