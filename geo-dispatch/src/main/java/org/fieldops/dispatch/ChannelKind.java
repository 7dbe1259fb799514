package org.fieldops.dispatch;

/** What a channel is for; who is in it and who else may read follows from that. */
public enum ChannelKind {
  /** The people of a published shift, and the dispatchers. */
  SHIFT,
  /** The crew of a unit, from duty to duty. */
  UNIT,
  /** People that somebody put together. */
  GROUP,
  /** Everybody at one incident. */
  INCIDENT,
  /** Two people, and nobody else. */
  DIRECT,
  /** Few write, many read. */
  ANNOUNCEMENT,
  /** Whoever wants to comes in. */
  ROOM
}
