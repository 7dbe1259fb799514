package org.fieldops.web.ui.manage;

import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.GroupId;

/** What is open on the right: a channel or a group. */
sealed interface Chosen {

  /** A channel. */
  record Channel(ChannelId id) implements Chosen {}

  /** A group. */
  record Group(GroupId id) implements Chosen {}
}
