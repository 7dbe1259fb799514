package org.fieldops.dispatch;

/** What a channel is for; who is in it and who else may read follows from that. */
public enum ChannelKind {
  /** The people of a published shift, and the dispatchers. */
  SHIFT,
  /** The crew of a unit, from duty to duty; permanent. */
  UNIT,
  /** People that somebody put together. */
  GROUP,
  /** Everybody at one backup request, and the dispatchers; ends some time after it. */
  INCIDENT,
  /** Two people, and nobody else. */
  DIRECT,
  /** Few write, many read. */
  ANNOUNCEMENT,
  /** A polling room, or another place where people work together. */
  ROOM;

  /** Whether people make channels of this kind and say who is in them. */
  public boolean made() {
    return switch (this) {
      case UNIT, GROUP, ANNOUNCEMENT, ROOM -> true;
      case SHIFT, INCIDENT, DIRECT -> false;
    };
  }

  /** Whether dispatchers read and write in channels of this kind without being in them. */
  public boolean ofTheDesk() {
    return this == SHIFT || this == INCIDENT;
  }
}
