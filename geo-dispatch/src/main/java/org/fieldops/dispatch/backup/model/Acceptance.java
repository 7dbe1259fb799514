package org.fieldops.dispatch.backup.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which unit comes.
 *
 * @param at when it said so, by our clock
 * @param arrivedAt when it was there; null when it is not, or nobody said so
 */
@Embeddable
record Acceptance(
    @Column(name = "accepted_by") UUID unit,
    @Column(name = "accepted_by_name") String unitName,
    @Column(name = "accepted_at") Instant at,
    @Column(name = "arrived_at") @Nullable Instant arrivedAt) {

  boolean isOf(UnitId other) {
    return unit.equals(other.value());
  }

  /** The first arrival stays; nobody arrives before they set out. */
  Acceptance arrived(Instant moment) {
    if (arrivedAt != null) {
      return this;
    }
    return new Acceptance(unit, unitName, at, moment.isBefore(at) ? at : moment);
  }
}
