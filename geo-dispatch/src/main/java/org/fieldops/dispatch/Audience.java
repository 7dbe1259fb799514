package org.fieldops.dispatch;

import java.util.Collection;
import java.util.List;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/**
 * Whom something concerns, for those who tell people that are not looking. Asked only for what is
 * worth telling, never for each message of a large channel.
 */
public interface Audience {

  /**
   * Somebody who is to be told.
   *
   * @param place the channel as they see it, or the unit; "" when it is about themselves alone
   * @param muted they do not want to hear that channel now
   * @param onDuty whether a duty of theirs covers this moment
   */
  record Hearer(PersonId person, String place, boolean muted, boolean onDuty) {}

  /** The other one of two people who talk to each other; nobody for a channel of another kind. */
  List<Hearer> direct(ChannelId channel, PersonId author);

  /** Those of these people who are in the channel now. */
  List<Hearer> among(ChannelId channel, Collection<PersonId> people);

  /** Everybody who is in the channel now; at most 10,000. */
  List<Hearer> everybody(ChannelId channel);

  /** Those whom an order asks and who are in its channel now. */
  List<Hearer> asked(OrderId order, ChannelId channel);

  /** Who is on this unit now. */
  List<Hearer> crew(UnitId unit);

  /** The person themselves. */
  Hearer alone(PersonId person);
}
