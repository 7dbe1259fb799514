package org.fieldops.dispatch.position.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldops.dispatch.Fix;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.UnitId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The newest position of a unit. Read here; written by one statement that never goes back. */
@Entity
@Immutable
@Table(name = "last_position")
public class LastPosition {

  @Id private UUID unitId;
  private Instant at;
  private double lat;
  private double lon;
  private double accuracy;
  private @Nullable Double speed;
  private @Nullable Double heading;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected LastPosition() {}

  public UnitId unit() {
    return new UnitId(unitId);
  }

  public Fix fix() {
    return new Fix(at, new GeoPoint(lat, lon), accuracy, speed, heading);
  }
}
