package org.fieldops.media.document.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.media.DeviceCopy;
import org.fieldops.media.DocumentReader;
import org.jspecify.annotations.Nullable;

/** For whom documents are, what these said of them, and what their devices said. */
public interface ReaderRows {

  /** From now on it is for these too. */
  void join(DocumentId id, Collection<Person> people, Instant now);

  /** It is for these no more. */
  void leave(DocumentId id, Collection<PersonId> people, Instant now);

  /** For whom it is. */
  Set<PersonId> people(DocumentId id);

  boolean isFor(DocumentId id, PersonId person);

  /** Whether it is or ever was for this person. */
  boolean wasFor(DocumentId id, PersonId person);

  /**
   * Somebody opened a version, or confirmed it; the confirmation that came in first stays.
   *
   * @param received null when it was only opened
   */
  void read(
      DocumentId id,
      int version,
      PersonId person,
      Instant at,
      @Nullable Instant received,
      boolean clockKnown);

  /** What a device said of one; nothing changes when it is for this person not and never was. */
  void copy(PersonId person, UUID device, DeviceCopy copy, Instant at);

  /** All that this device had of other documents is gone from it. */
  void gone(PersonId person, UUID device, Collection<DocumentId> but, Instant at);

  /** Those for whom it is or was, without their devices. */
  List<DocumentReader> readers(DocumentId id, int version, boolean open, int offset, int limit);

  /** What a device said. */
  record Said(PersonId person, UUID device, int version, DeviceCopy.State state, Instant at) {}

  /** What the devices of these said of it. */
  List<Said> copies(DocumentId id, Collection<PersonId> people);

  /** When somebody confirmed a version first. */
  Optional<Instant> confirmed(DocumentId id, int version, PersonId person);
}
