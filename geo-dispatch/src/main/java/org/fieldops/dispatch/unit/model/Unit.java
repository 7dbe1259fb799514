package org.fieldops.dispatch.unit.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fieldops.kernel.UnitId;

/** A unit: a crew on foot, on a bicycle or in a car, known by its call name. */
@Entity
@Table(name = "unit")
public class Unit {

  @Id private UUID id;
  private String name;
  private String status;
  private Instant statusSince;
  private Instant statusWrittenAt;
  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Unit() {}

  public Unit(UnitId id, String name, String status, Instant now) {
    this.id = id.value();
    this.name = name;
    this.status = status;
    this.statusSince = now;
    this.statusWrittenAt = now;
  }

  public UnitId id() {
    return new UnitId(id);
  }

  public String name() {
    return name;
  }

  public String status() {
    return status;
  }

  public Instant statusSince() {
    return statusSince;
  }

  /**
   * Takes a status, unless a newer one is there: one that waited on a phone without a network must
   * not undo what was set since. The same status again keeps its age.
   *
   * @param writtenAt by our clock; what is still ahead counts as now
   * @return whether it is the newest
   */
  public boolean take(String code, Instant writtenAt, Instant now) {
    Instant written = writtenAt.isAfter(now) ? now : writtenAt;
    if (written.isBefore(statusWrittenAt)) {
      return false;
    }
    statusWrittenAt = written;
    if (!status.equals(code)) {
      status = code;
      statusSince = written;
    }
    return true;
  }
}
