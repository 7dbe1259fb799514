package org.fieldops.dispatch.membership.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;

/** Many channels at once. However many, each of these is one statement, or four. */
public interface SetRows {

  /** Locks them until the transaction ends, in the order in which messages lock them too. */
  void lock(Collection<ChannelId> channels);

  /** Ends those that have not ended: nobody has a reason left to be in one, nor a rule. */
  void end(Collection<ChannelId> channels, PersonId by, Instant now);

  /** They ended so long ago that nobody reads them any more. */
  void withdraw(Collection<ChannelId> channels, Instant longAgo);

  /** Who was in one when it ended. */
  Set<PersonId> atTheEnd(ChannelId channel, Instant ended);
}
