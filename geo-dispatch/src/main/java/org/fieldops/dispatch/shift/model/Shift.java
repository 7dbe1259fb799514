package org.fieldops.dispatch.shift.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A shift. Dispatchers change its plan as they like; officers see what was published last. The two
 * are kept apart, so that nobody is shown a plan half made.
 */
@Entity
@Table(name = "shift")
public class Shift {

  @Id private UUID id;
  private LocalDate day;

  @Column(name = "kind_id")
  private UUID kind;

  private String name;

  private Instant startsAt;
  private Instant endsAt;
  private @Nullable Instant publishedAt;
  private @Nullable UUID channelId;
  @Version private long version;

  @ElementCollection
  @CollectionTable(name = "assignment", joinColumns = @JoinColumn(name = "shift_id"))
  private Set<Placement> plan = new HashSet<>();

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Shift() {}

  public Shift(
      ShiftId id, LocalDate day, ShiftKindId kind, String name, Instant from, Instant until) {
    this.id = id.value();
    this.day = day;
    this.kind = kind.value();
    this.name = name;
    this.startsAt = from;
    this.endsAt = until;
  }

  public ShiftId id() {
    return new ShiftId(id);
  }

  public LocalDate day() {
    return day;
  }

  public ShiftKindId kind() {
    return new ShiftKindId(kind);
  }

  public String name() {
    return name;
  }

  public Instant from() {
    return startsAt;
  }

  public Instant until() {
    return endsAt;
  }

  public Optional<ChannelId> channel() {
    return Optional.ofNullable(channelId).map(ChannelId::new);
  }

  public boolean published() {
    return publishedAt != null;
  }

  /** True when the plan is no longer what was published; changing it back undoes that. */
  public boolean changed(Set<Placement> duties) {
    return published() && !plan.equals(duties);
  }

  public Set<Placement> plan() {
    return Set.copyOf(plan);
  }

  /** Puts the person on the unit, and nowhere else in this shift. */
  public void assign(PersonId person, UnitId unit) {
    Placement wanted = new Placement(person.value(), unit.value(), startsAt, endsAt);
    if (!plan.contains(wanted)) {
      unassign(person);
      plan.add(wanted);
    }
  }

  /** Takes the person out of the plan. */
  public void unassign(PersonId person) {
    plan.removeIf(placement -> placement.personId().equals(person));
  }

  /** The plan was published. */
  public void publish(ChannelId channel, Instant now) {
    channelId = channel.value();
    if (publishedAt == null) {
      publishedAt = now;
    }
  }
}
