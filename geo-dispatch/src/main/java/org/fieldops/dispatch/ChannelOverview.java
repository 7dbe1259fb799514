package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * A channel as a device needs it to begin with.
 *
 * @param lastNumber number of the newest message that this person may read, 0 when there is none
 * @param firstNumber the first that they may read
 * @param readUpTo how far they have read, 0 for nothing
 * @param unread how many they may read and have not
 * @param mentions in how many of those they are named
 * @param mayWrite whether what they write now is taken
 * @param ofElection whether it is a channel of an election, where results are held back
 * @param left whether they hear no more what is said, and keep for seven days what they could read
 * @param endsAt when the channel ends or ended; null for one that stays
 * @param newest the newest messages, ascending, at most 30; none when they are to be asked for
 * @param pins what stands at its top; known where messages are
 */
public record ChannelOverview(
    ChannelId id,
    ChannelKind kind,
    String name,
    long lastNumber,
    long firstNumber,
    long readUpTo,
    long unread,
    long mentions,
    boolean mayWrite,
    boolean ofElection,
    boolean left,
    @Nullable Instant endsAt,
    List<MessageView> newest,
    List<Pin> pins) {}
