package org.fieldops.dispatch.channel.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Where channels and their members are kept. */
public interface MemberRows {

  /**
   * A channel with nobody in it.
   *
   * @return false when there is one of this id already
   */
  boolean open(NewChannel channel);

  /** What it is for. */
  Optional<ChannelKind> kind(ChannelId channel);

  /** The name under which this member sees it. */
  void show(ChannelId channel, PersonId member, String name);

  Optional<ChannelView> view(ChannelId channel);

  /**
   * Locks a channel's row until the transaction ends: nothing is said, and nobody comes or goes.
   */
  void lock(ChannelId channel);

  /** Who is in it now. */
  Set<PersonId> members(ChannelId channel);

  /**
   * Lets people in who are not. Whoever was never in counts as there from {@code first} on when
   * that is before {@code now}.
   *
   * @param feedNow the feed's highest number, for a channel whose past is not theirs
   */
  void join(
      ChannelId channel, Collection<PersonId> people, Instant first, Instant now, long feedNow);

  /** They are in it no more, and keep what was said so far. */
  void leave(ChannelId channel, Collection<PersonId> people, Instant now);

  /** How a channel begins. */
  record NewChannel(
      ChannelId id,
      ChannelKind kind,
      String name,
      @Nullable PersonId owner,
      boolean wholeHistory,
      @Nullable Instant endsAt) {}
}
