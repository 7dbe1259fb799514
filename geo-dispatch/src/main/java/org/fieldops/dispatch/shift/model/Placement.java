package org.fieldops.dispatch.shift.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;

/**
 * A person on a unit during a shift. It repeats the shift's times, so that the database itself can
 * refuse a person in two shifts at once.
 */
@Embeddable
public record Placement(
    UUID person, @Column(name = "unit_id") UUID unit, Instant startsAt, Instant endsAt) {

  public PersonId personId() {
    return new PersonId(person);
  }

  public UnitId unitId() {
    return new UnitId(unit);
  }
}
