package org.fieldops.dispatch.channel.model;

import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Pin;
import org.fieldops.kernel.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody reaches in a channel, now.
 *
 * @param lastNumber of the messages that they may read, 0 when there is none
 * @param firstNumber likewise
 * @param readUpTo how far they have read
 * @param unread how many they may read and have not
 * @param mentions in how many of the unread they are named
 * @param spans the numbers of the messages that they may read, as a multirange of PostgreSQL
 * @param live whether they hear what is said now
 * @param feedAfter if so, the number of the feed after which the channel's topic is theirs
 * @param mayWrite whether what they write now is taken
 * @param endsAt when the channel ends or ended; null for one that stays
 * @param ofElection whether it is a channel of an election, where results are held back
 */
public record ReadingRight(
    ChannelId channel,
    ChannelKind kind,
    String name,
    long lastNumber,
    long firstNumber,
    long readUpTo,
    long unread,
    long mentions,
    String spans,
    boolean live,
    long feedAfter,
    boolean mayWrite,
    @Nullable Instant endsAt,
    boolean ofElection) {

  public ChannelView view() {
    return new ChannelView(channel, name, lastNumber);
  }

  public ChannelOverview overview(List<MessageView> newest, List<Pin> pins) {
    return new ChannelOverview(
        channel,
        kind,
        name,
        lastNumber,
        firstNumber,
        readUpTo,
        unread,
        mentions,
        mayWrite,
        ofElection,
        !live,
        endsAt,
        newest,
        pins);
  }
}
