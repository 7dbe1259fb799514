package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.PersonId;

/**
 * Somebody in a channel.
 *
 * @param byRule whether a rule has them in it, so that they cannot be taken out by hand
 */
public record ChannelMember(PersonId person, String name, MemberRole role, boolean byRule) {

  /**
   * Some of them, by name.
   *
   * @param total how many there are to be seen
   * @param more whether others follow
   */
  public record Page(List<ChannelMember> members, long total, boolean more) {}
}
