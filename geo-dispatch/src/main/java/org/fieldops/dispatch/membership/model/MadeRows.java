package org.fieldops.dispatch.membership.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.ChannelKind;
import org.fieldops.dispatch.MemberRole;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Where channels are kept, as those see them who say who is in them. */
public interface MadeRows {

  /** A channel. */
  record Kept(
      ChannelId id,
      ChannelKind kind,
      String name,
      @Nullable PersonId owner,
      boolean wholeHistory,
      long members,
      @Nullable Instant endsAt) {}

  /** A member's row. */
  record Member(PersonId person, MemberRole role, boolean byRule) {}

  Optional<Kept> one(ChannelId id);

  /**
   * Those that people made and that have not ended, by name.
   *
   * @param owner of this person only; null for all
   */
  List<Kept> made(@Nullable PersonId owner, String words, int limit);

  void rename(ChannelId id, String name);

  void end(ChannelId id, Instant at);

  /**
   * Who is in it.
   *
   * @param writersOnly those who may write there only
   */
  Set<PersonId> members(ChannelId id, boolean writersOnly);

  /** The rows of some of them. */
  List<Member> members(ChannelId id, List<PersonId> people);
}
