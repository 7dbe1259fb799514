package org.fieldops.dispatch.plan.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Where the plan is changed, and each change kept. */
public interface StepRows {

  /** Somebody's place in a shift. */
  record Place(ShiftId shift, PersonId person) {}

  /**
   * What a step did to a place.
   *
   * @param before null: they were not in the shift; {@code after} likewise
   */
  record Change(Place place, @Nullable UnitId before, @Nullable UnitId after) {

    /** What undoes it. */
    public Change back() {
      return new Change(place, after, before);
    }
  }

  /** A place that cannot be taken, and the shift that stands against it. */
  record Clash(Place place, String other) {}

  /** A step that can be undone. */
  record Step(UUID id, List<Change> changes) {}

  /** Until the transaction ends nobody else plans these people or changes these shifts. */
  void lock(Collection<Place> places);

  /** The units of those places that are taken. */
  Map<Place, UnitId> units(Collection<Place> places);

  /** Makes these places free. */
  void free(Collection<Place> places);

  /** Of places that are to be taken those whose person is elsewhere at that time. */
  List<Clash> clashes(Collection<Place> places);

  /** Takes the places of these changes, as they are after them. */
  void take(Collection<Change> changes);

  void keep(Step step, PersonId by, Instant now);

  /** The last step of somebody since a moment that is not undone, with its row locked. */
  Optional<Step> last(PersonId by, Instant since);

  void undone(UUID step, Instant now);

  /** The days of these shifts, the first one first. */
  List<LocalDate> days(Collection<ShiftId> shifts);

  /** What a shift is called, with its day. */
  String name(ShiftId shift);

  void allow(PersonId person, String conflict, String reason, PersonId by, Instant now);
}
