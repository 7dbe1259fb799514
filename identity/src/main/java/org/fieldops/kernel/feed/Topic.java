package org.fieldops.kernel.feed;

import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/** Whom a feed entry is for. Its text is the wire form, for example {@code channel:0198...}. */
public record Topic(String text) {

  /** What dispatchers see. */
  public static final Topic DISPATCH = new Topic("desk:dispatch");

  /** What supervisors see. */
  public static final Topic REVIEW = new Topic("desk:review");

  /**
   * What the desk of the personnel office draws itself anew by. Nobody is granted it: no device
   * reads it.
   */
  public static final Topic PERSONNEL = new Topic("desk:personnel");

  public static Topic of(PersonId person) {
    return new Topic("person:" + person);
  }

  public static Topic of(ChannelId channel) {
    return new Topic("channel:" + channel);
  }

  public static Topic of(UnitId unit) {
    return new Topic("unit:" + unit);
  }

  @Override
  public String toString() {
    return text;
  }
}
