package org.fieldops.dispatch;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param number of its message in the channel
 * @param written when the giver wrote it
 * @param answerBy until when answers are wanted
 * @param everyone given to all members of its channel
 * @param people those it was given to otherwise, at most 200; empty for everyone
 * @param repeats how often it was repeated
 * @param addressed how many are asked, with those whom a step asked
 * @param understood how many said so
 * @param cannot how many said that
 * @param stopped when its steps were stopped and by whom, if they were
 * @param closed its end, if it has one
 */
public record OrderView(
    OrderId id,
    ChannelId channel,
    long number,
    PersonId giver,
    String giverName,
    String text,
    String note,
    Moment written,
    Instant receivedAt,
    Instant answerBy,
    boolean everyone,
    List<PersonId> people,
    int repeats,
    int addressed,
    int understood,
    int cannot,
    @Nullable Act stopped,
    @Nullable End closed) {

  public OrderView {
    people = List.copyOf(people);
  }

  /** What somebody did. */
  public record Act(Instant at, String by) {}

  /** Its end. */
  public record End(Instant at, String by, String note) {}

  /** How many have said nothing yet. */
  public int open() {
    return addressed - understood - cannot;
  }

  /** Whether there is nobody of whom it is not known that they have understood. */
  public boolean allUnderstood() {
    return understood == addressed;
  }
}
