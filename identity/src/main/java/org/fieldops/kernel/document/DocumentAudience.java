package org.fieldops.kernel.document;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * Says who is meant by whom a document is for. Implemented by the module that owns shifts, units
 * and channels.
 */
public interface DocumentAudience {

  /** What a document can be sent to. */
  enum Kind {
    PERSON,
    /** Whoever is on it, from the sending on. */
    UNIT,
    /** Whoever has a published duty in it. */
    SHIFT,
    GROUP,
    CHANNEL
  }

  /** Whom a document is for. */
  record Target(Kind kind, UUID id) {}

  /**
   * What the target is called, for somebody who may send something there: dispatchers to people,
   * units, shifts and groups, supervisors to people; both to channels where they may write.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_ALLOWED}, {@code NOT_FOUND}, {@code
   *     CHANNEL_NOT_YOURS}
   */
  String sending(Person by, Target to);

  /**
   * Who belongs to it now.
   *
   * @param since when the document was sent: whoever was on a unit since then belongs to it, also
   *     after their duty; not who was taken off it
   * @param most how many are found at most
   */
  Set<PersonId> people(Target to, Instant since, int most);

  /** Whether this one belongs to it now. */
  boolean includes(PersonId person, Target to, Instant since);

  /** The channels of whose documents a dispatcher who did not send them sees how they stand. */
  Set<UUID> channelsOverseen(Person by);
}
