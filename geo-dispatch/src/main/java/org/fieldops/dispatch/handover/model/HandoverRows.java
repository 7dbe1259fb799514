package org.fieldops.dispatch.handover.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverLine;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/** Where handovers are kept. */
public interface HandoverRows {

  /**
   * A shift as its handover names it.
   *
   * @param channel null before it was published
   */
  record Named(
      ShiftId id,
      String name,
      LocalDate day,
      Instant from,
      Instant until,
      TeamId team,
      @Nullable ChannelId channel) {}

  /** What is signed, and the shift that follows as it was then. */
  record Frozen(String content, String sha256, @Nullable ShiftId next) {}

  /** Facts as they were shown to somebody, in canonical form. */
  record Stand(int number, Instant gatheredAt, String facts) {}

  /** A published shift, or one that was. */
  Optional<Named> shift(ShiftId id);

  /** The shift that follows in the team, as it is published now. */
  Optional<Named> after(ShiftId id);

  /** Shifts that have somebody and end between two moments, the last first. */
  List<ShiftId> ending(PersonId person, Instant from, Instant until);

  /** Those before a shift that has somebody and begins between two moments. */
  List<ShiftId> before(PersonId person, Instant from, Instant until);

  /** Makes the row if it is not there, and locks it until the transaction ends. */
  Optional<Frozen> locked(ShiftId id);

  Optional<Frozen> frozen(ShiftId id);

  Optional<Stand> newest(ShiftId id);

  Optional<Stand> stand(ShiftId id, int number);

  /** Keeps one more, and of older ones the last 200. */
  void addStand(ShiftId id, Stand stand);

  /** The content from now on; of what was shown before only the signed stand stays. */
  void freeze(ShiftId id, int stand, Frozen content);

  List<HandoverEntry> entries(ShiftId id);

  void addEntry(ShiftId id, HandoverEntry entry);

  /** Published shifts of these days, the newest first; the team's name is not filled in. */
  List<Found> find(LocalDate from, LocalDate until, @Nullable TeamId team, int limit);

  /** One of them. */
  record Found(TeamId team, HandoverLine line) {}
}
