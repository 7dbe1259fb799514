package org.fieldops.dispatch;

import java.util.UUID;

/**
 * Who is in a channel without being named: everybody of a subject, for as long as they are of it.
 *
 * @param id made by who asks for it
 * @param subject the id of a group, shift or unit, or the name of a role
 */
public record ChannelRule(UUID id, Kind kind, String subject, MemberRole role) {

  /** What the subject is. */
  public enum Kind {
    /** Who is in the group. */
    GROUP,
    /** Whom the realm gives the role. */
    ROLE,
    /** For whom the shift is published. */
    SHIFT,
    /** The unit's crew on duty, from an hour before their duty until an hour after it. */
    UNIT
  }

  /** A rule and the name of its subject. */
  public record Named(ChannelRule rule, String name) {}
}
