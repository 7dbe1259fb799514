package org.fieldops.dispatch;

/** What a channel of an election is for, in the order in which they are made. */
public enum PlaceKind {
  MANAGEMENT(ChannelKind.GROUP, "Leitung"),
  STATUS(ChannelKind.GROUP, "Allgemeine Lage"),
  TRANSPORT(ChannelKind.GROUP, "Urnentransport"),
  /** The management writes, everybody of the election reads. */
  EVERYBODY(ChannelKind.ANNOUNCEMENT, "An alle"),
  /** A postal-vote centre with its service teams. */
  POSTAL(ChannelKind.ROOM, "Briefwahl"),
  /** A polling room. */
  ROOM(ChannelKind.ROOM, "Wahlraum");

  private final ChannelKind channel;
  private final String title;

  PlaceKind(ChannelKind channel, String title) {
    this.channel = channel;
    this.title = title;
  }

  public ChannelKind channel() {
    return channel;
  }

  /** How the town calls it; channels of this kind begin with it. */
  public String title() {
    return title;
  }

  /** Whether an election has exactly one of it. */
  public boolean single() {
    return this != POSTAL && this != ROOM;
  }
}
