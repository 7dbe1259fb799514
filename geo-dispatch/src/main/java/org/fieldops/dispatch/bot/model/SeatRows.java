package org.fieldops.dispatch.bot.model;

import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;

/** Where it is read who is on duty. */
public interface SeatRows {

  /**
   * One person on duty.
   *
   * @param team its name; "" for the house's own
   * @param kind what the shift is called
   * @param status the unit's, a code
   */
  record Seat(
      ShiftId shift, String team, String kind, String unit, String status, PersonId person) {}

  /** All whose published duty runs at a moment, by unit; at most 1,000. */
  List<Seat> at(Instant moment);
}
