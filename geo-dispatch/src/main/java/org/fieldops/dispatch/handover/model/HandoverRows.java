package org.fieldops.dispatch.handover.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverItem;
import org.fieldops.dispatch.HandoverLine;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
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

  /** A note; nobody's name is filled in. */
  record Note(OperationId id, PersonId person, String text, Instant writtenAt, Instant at) {}

  /** A word about an item. */
  record ItemWord(
      OperationId id,
      HandoverItem item,
      boolean removed,
      PersonId person,
      Instant writtenAt,
      Instant at) {

    public UUID itemId() {
      return item.id();
    }
  }

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

  /** Notes and words about items, by id; each word of an item. */
  List<Note> notes(ShiftId id);

  List<ItemWord> items(ShiftId id);

  void addNote(ShiftId id, Note note, Instant receivedAt);

  void addItem(ShiftId id, ItemWord word, Instant receivedAt);

  /** Published shifts of these days, the newest first; the team's name is not filled in. */
  List<Found> find(LocalDate from, LocalDate until, @Nullable TeamId team, int limit);

  /** One of them. */
  record Found(TeamId team, HandoverLine line) {}
}
