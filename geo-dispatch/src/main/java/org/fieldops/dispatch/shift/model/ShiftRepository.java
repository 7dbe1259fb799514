package org.fieldops.dispatch.shift.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;

/** Where shifts are kept. */
public interface ShiftRepository {

  /** The shifts of these kinds from one day until another, both included, by begin. */
  List<Shift> between(Collection<ShiftKindId> kinds, LocalDate from, LocalDate until);

  /** Keeps a new shift, unless the day has one of that kind. */
  void addIfAbsent(Shift shift);

  Optional<Shift> byId(ShiftId id);

  /** With its row locked until the transaction ends. */
  Optional<Shift> locked(ShiftId id);

  /** Until the transaction ends nobody else plans this person. */
  void lockPerson(PersonId person);

  /** Until the transaction ends nobody else publishes, so one may lock several shifts. */
  void lockPublishing();

  /** Another shift whose plan has the person within the time of this one. */
  Optional<Shift> planned(PersonId person, Shift besides);

  /** Writes what has changed so far. */
  void flush();
}
