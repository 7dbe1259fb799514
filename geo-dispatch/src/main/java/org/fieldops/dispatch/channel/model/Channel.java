package org.fieldops.dispatch.channel.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;

/**
 * A channel. It has no version: whoever numbers a message locks its row, and the members are
 * changed by publishing only, under the lock of the shift.
 */
@Entity
@Table(name = "channel")
public class Channel {

  @Id private UUID id;
  private String name;

  /** Asked for in queries only. */
  @SuppressWarnings("UnusedVariable")
  private Instant endsAt;

  private long lastNumber;

  @ElementCollection
  @CollectionTable(name = "channel_member", joinColumns = @JoinColumn(name = "channel_id"))
  @Column(name = "person")
  private Set<UUID> members = new HashSet<>();

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Channel() {}

  /**
   * @param endsAt when its shift ends; a week later it leaves the lists
   */
  public Channel(ChannelId id, String name, Instant endsAt) {
    this.id = id.value();
    this.name = name;
    this.endsAt = endsAt;
  }

  public ChannelId id() {
    return new ChannelId(id);
  }

  public String name() {
    return name;
  }

  public long lastNumber() {
    return lastNumber;
  }

  /** The next message's number; call it under the row's lock only. */
  public long next() {
    return ++lastNumber;
  }

  public boolean has(PersonId person) {
    return members.contains(person.value());
  }

  /** From now on exactly these people are in it. */
  public void setMembers(Set<PersonId> people) {
    Set<UUID> wanted = people.stream().map(PersonId::value).collect(Collectors.toSet());
    members.retainAll(wanted);
    members.addAll(wanted);
  }
}
