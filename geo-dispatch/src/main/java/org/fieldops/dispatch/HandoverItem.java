package org.fieldops.dispatch;

import java.util.UUID;

/**
 * Something that is given over by hand.
 *
 * @param id made where it was first written down; items stand in the order of their ids
 * @param name what it is, 1 to 100 characters
 * @param remark at most 200 characters
 * @param given whether it was handed over; otherwise it is missing
 */
public record HandoverItem(UUID id, Kind kind, String name, String remark, boolean given) {

  /** What kind of thing it is. */
  public enum Kind {
    DEVICE,
    KEY,
    VEHICLE
  }
}
