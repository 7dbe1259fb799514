package org.fieldops.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * Channels that people make: groups, announcements, rooms, and those of units. Administrators and
 * dispatchers make them; administrators and a channel's owners say who is in it. To all others such
 * a channel is one they are in, or it does not exist: {@code CHANNEL_NOT_YOURS}. An administrator
 * does not read by that what is said there. Everything done here leaves a line in the audit trail.
 */
public interface MadeChannels {

  /** The most members of one. */
  int MOST_MEMBERS = 8_000;

  /** The most channels that somebody is in at once. */
  int MOST_CHANNELS = 500;

  /** Whether this person may make channels. */
  boolean mayMake(Person by);

  /**
   * Makes one; again with the same id, kind and name is harmless. Who makes it is its owner, unless
   * they are an administrator.
   *
   * @throws org.fieldops.kernel.Refusal {@code CHANNEL_FULL}, {@code CHANNELS_FULL}, {@code
   *     OPERATION_REUSED}; {@code NOT_FOUND} for a person or subject that there is not
   */
  MadeChannel make(Person by, NewChannel wanted);

  /**
   * Those that this person manages and that have not ended, by name.
   *
   * @param words a part of the name, "" for all
   * @param limit 1 to 500
   */
  List<MadeChannel> managed(Person by, String words, int limit);

  /** One that this person is in or manages. */
  MadeChannel one(Person by, ChannelId id);

  /**
   * Who is in it, by name; for its members and those who manage it. Who only reads an announcement
   * sees those who write there.
   *
   * @param words a part of the name, "" for everybody
   * @param offset how many are left out before the first
   * @param limit 1 to 500
   */
  ChannelMember.Page members(Person by, ChannelId id, String words, int offset, int limit);

  /** Its rules, for those who manage it. */
  List<ChannelRule.Named> rules(Person by, ChannelId id);

  MadeChannel rename(Person by, ChannelId id, String name);

  /**
   * Puts people in, or gives them another role, and takes people out, all or nothing.
   *
   * @throws org.fieldops.kernel.Refusal {@code MEMBER_BY_RULE} for somebody who would stay in by a
   *     rule, {@code CHANNEL_FULL}, {@code CHANNELS_FULL}; {@code NOT_FOUND} for somebody unknown
   */
  MadeChannel change(
      Person by, ChannelId id, Map<PersonId, MemberRole> in, Collection<PersonId> out);

  /** Adds a rule; again with the same id is harmless, as is another with the same subject. */
  MadeChannel addRule(Person by, ChannelId id, ChannelRule rule);

  /** Ends a rule: who was in by it alone leaves. */
  MadeChannel endRule(Person by, ChannelId id, UUID rule);

  /**
   * Ends it for good: nobody writes any more, and who was in it reads for seven days what they
   * could read. Again is harmless.
   */
  void end(Person by, ChannelId id);
}
