package org.fieldops.dispatch.handover.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.HandoverItem;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;

/** Where it is kept what people write for the handover of a shift before it is signed. */
public interface WrittenRows {

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

  /** By id, at most 5,000. */
  List<Note> notes(ShiftId id);

  /** Each word of each item, by item and moment; at most 5,000. */
  List<ItemWord> items(ShiftId id);

  void addNote(ShiftId id, Note note, Instant receivedAt);

  void addItem(ShiftId id, ItemWord word, Instant receivedAt);
}
