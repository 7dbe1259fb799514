package org.fieldops.dispatch.backup.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.BackupView.AlertState;
import org.fieldops.dispatch.BackupView.State;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A backup request. It is open until one unit accepts it, then that unit's until it arrived, and
 * over when it is closed; a person has one at a time. The first accept wins: whoever changes it
 * holds its row's lock, and the version catches whoever forgot to. Every change has a moment, which
 * for what comes late from a device is when it was written.
 */
@Entity
@Table(name = "backup_request")
public class BackupRequest {

  private static final int MAX_NOTE = 1000;
  private static final int MOST_AT_ONCE = 200;

  @Id private UUID id;
  @Embedded private Asker asker;
  private boolean urgent;
  private String note;
  @Embedded private @Nullable KeptPlace place;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  private Instant requestedAt;
  private Instant receivedAt;
  private boolean clockKnown;
  private boolean late;
  private @Nullable Instant repeatedAt;
  @Embedded private @Nullable Sighting seen;
  @Embedded private @Nullable Acceptance acceptance;
  private @Nullable String closingNote;
  private @Nullable Instant closedAt;
  private int rounds;
  private @Nullable Instant askAgainAt;
  private boolean unanswered;
  @Version private long version;

  @ElementCollection
  @BatchSize(size = MOST_AT_ONCE)
  @CollectionTable(name = "backup_alert", joinColumns = @JoinColumn(name = "request_id"))
  @MapKeyColumn(name = "unit_id")
  private Map<UUID, Alert> alerts = new HashMap<>();

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BackupRequest() {}

  public BackupRequest(NewBackupRequest asked, BackupRules rules) {
    this.id = asked.id().value();
    this.asker = Asker.of(asked);
    this.urgent = asked.urgent();
    this.note = asked.note();
    this.place = KeptPlace.of(asked.place());
    this.requestedAt = asked.requestedAt();
    this.receivedAt = asked.receivedAt();
    this.clockKnown = asked.clockKnown();
    this.late = asked.late(rules);
  }

  public BackupId id() {
    return new BackupId(id);
  }

  public Optional<UnitId> unit() {
    return Optional.ofNullable(asker.unit()).map(UnitId::new);
  }

  public PersonId person() {
    return new PersonId(asker.person());
  }

  public Optional<ChannelId> channel() {
    return Optional.ofNullable(asker.channel()).map(ChannelId::new);
  }

  /** Is it heard in that channel? */
  public boolean isIn(@Nullable ChannelId heard) {
    return heard != null && heard.value().equals(asker.channel());
  }

  public Optional<GeoPoint> position() {
    return Optional.ofNullable(place).map(kept -> kept.place().point());
  }

  public State state() {
    return state;
  }

  public boolean urgent() {
    return urgent;
  }

  public boolean late() {
    return late;
  }

  /** True when nobody was found who comes: a dispatcher has to see to it. */
  public boolean unanswered() {
    return unanswered;
  }

  public Optional<UnitId> acceptedBy() {
    return Optional.ofNullable(acceptance).map(Acceptance::unit).map(UnitId::new);
  }

  public boolean isAcceptedBy(UnitId by) {
    return acceptance != null && acceptance.isOf(by);
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /** All units that were asked, whatever they answered. */
  public Set<UnitId> asked() {
    return asking().units();
  }

  /**
   * The person asks again while this one is open. What is said late only adds its note. Otherwise
   * the newer place, the unit of now and the higher urgency count, and the desk has to look again.
   *
   * @return whether units are to be asked now: it was late until now, or is more urgent than
   *     before, or nobody was left to ask
   */
  public boolean repeat(NewBackupRequest again, BackupRules rules) {
    addNote(again.note());
    if (again.late(rules)) {
      return false;
    }
    boolean raised = late || (again.urgent() && !urgent);
    if (late) {
      requestedAt = again.requestedAt();
      clockKnown = again.clockKnown();
      late = false;
    }
    urgent |= again.urgent();
    if (again.place() != null && (place == null || !again.place().at().isBefore(place.at()))) {
      place = KeptPlace.of(again.place());
    }
    repeatedAt = again.requestedAt();
    seen = null;
    Asker now = Asker.of(again);
    if (acceptance == null || !acceptance.unit().equals(now.unit())) {
      asker = now;
    }
    boolean ask = state == State.OPEN && (raised || unanswered);
    rounds = ask ? 0 : rounds;
    return ask;
  }

  /** The first of the dispatchers who sees it, since it was last asked for. */
  public void seen(String by, Instant now) {
    if (seen == null && state != State.CLOSED) {
      seen = new Sighting(by, now);
    }
  }

  /**
   * Asks a round of units. None to be found, or too late to ask anybody: the dispatchers must see
   * to it.
   */
  public void askRound(List<NearUnit> units, Instant now, BackupRules rules) {
    if (state != State.OPEN) {
      return;
    }
    boolean further = !late && !units.isEmpty() && rounds < rules.rounds();
    if (further) {
      units.forEach(unit -> asking().put(unit, AlertState.ASKED));
      rounds++;
    }
    unanswered = !further;
    askAgainAt = further ? now.plus(rules.answerWithin()) : null;
  }

  /** True when nobody accepted in time. */
  public boolean dueAt(Instant now) {
    return state == State.OPEN && askAgainAt != null && !askAgainAt.isAfter(now);
  }

  /** Asks one more unit, because a dispatcher says so. */
  public void ask(NearUnit unit) {
    requireNotOver();
    if (state != State.OPEN) {
      throw new Refusal(Problem.BACKUP_TAKEN, takenBy());
    }
    requireNotOwn(unit.unit());
    asking().put(unit, AlertState.ASKED);
  }

  /**
   * @throws Refusal {@code BACKUP_OVER}, or {@code BACKUP_TAKEN} when another unit comes; fact: its
   *     name
   */
  public void requireFree(UnitId by) {
    requireNotOver();
    if (acceptance != null && !acceptance.isOf(by)) {
      throw new Refusal(Problem.BACKUP_TAKEN, takenBy());
    }
  }

  /** The first accept wins; the others stand down. Again by the same unit is fine. */
  public void accept(NearUnit by, Instant moment) {
    requireFree(by.unit());
    if (acceptance != null) {
      return;
    }
    requireNotOwn(by.unit());
    asking().put(by, AlertState.ACCEPTED);
    asking().move(AlertState.ASKED, AlertState.STOOD_DOWN);
    acceptance = new Acceptance(by.unit().value(), by.unitName(), moment, null);
    state = State.ACCEPTED;
    askAgainAt = null;
    unanswered = false;
  }

  /**
   * A unit cannot come; what it said before it accepted changes nothing. When it had accepted, the
   * request is open again for those who stood down, and further units are asked at once; so they
   * are when nobody is left who could answer. A late request alerts nobody: the dispatchers act.
   */
  public void decline(UnitId by, Instant moment, Instant now) {
    boolean had = isAcceptedBy(by);
    if (acceptance != null && had && !withdrawable(acceptance, moment)) {
      return;
    }
    if (had) {
      acceptance = null;
      state = State.OPEN;
      if (!late) {
        asking().move(AlertState.STOOD_DOWN, AlertState.ASKED);
      }
    }
    asking().answer(by, AlertState.DECLINED);
    if (state == State.OPEN && (had || !asking().waiting())) {
      askAgainAt = late ? null : now;
      unanswered = late;
    }
  }

  /** The unit that accepted is there; told late, it was there at that moment. */
  public void arrived(Instant moment) {
    if (acceptance == null) {
      throw new Refusal(state == State.CLOSED ? Problem.BACKUP_OVER : Problem.BACKUP_NOT_YOURS);
    }
    acceptance = acceptance.arrived(moment);
    if (state == State.ACCEPTED) {
      state = State.ARRIVED;
    }
  }

  /**
   * It is over. Again keeps the first note.
   *
   * @param moment before the person asked again: then it was another situation that is over
   */
  public void close(String with, Instant moment) {
    if (state == State.CLOSED) {
      return;
    }
    if (repeatedAt != null && moment.isBefore(repeatedAt)) {
      throw new Refusal(Problem.BACKUP_STALE);
    }
    state = State.CLOSED;
    closingNote = with;
    closedAt = moment;
    askAgainAt = null;
    unanswered = false;
    asking().move(AlertState.ASKED, AlertState.STOOD_DOWN);
  }

  /** As everybody concerned sees it. */
  public BackupView view() {
    return new BackupView(
        id(),
        unit().orElse(null),
        asker.unitName(),
        person(),
        asker.personName(),
        urgent,
        note,
        place == null ? null : place.place(),
        state,
        requestedAt,
        receivedAt,
        clockKnown,
        late,
        repeatedAt,
        seen == null ? null : new BackupView.Seen(seen.personName(), seen.at()),
        acceptedBy().orElse(null),
        acceptance == null ? null : acceptance.unitName(),
        acceptance == null ? null : acceptance.arrivedAt(),
        asking().view(),
        closingNote,
        unanswered);
  }

  private AskedUnits asking() {
    return new AskedUnits(alerts);
  }

  /** A further line; when there is no room for both, the newer words stay. */
  private void addNote(String more) {
    if (more.isBlank() || note.contains(more)) {
      return;
    }
    String both = note.isEmpty() ? more : note + "\n" + more;
    note = both.codePointCount(0, both.length()) > MAX_NOTE ? more : both;
  }

  private boolean withdrawable(Acceptance kept, Instant moment) {
    return state == State.ACCEPTED && !moment.isBefore(kept.at());
  }

  private String takenBy() {
    return acceptance == null ? "" : acceptance.unitName();
  }

  private void requireNotOwn(UnitId unit) {
    if (asker.isOn(unit)) {
      throw new Refusal(Problem.BACKUP_NOT_YOURS);
    }
  }

  private void requireNotOver() {
    if (state == State.CLOSED) {
      throw new Refusal(Problem.BACKUP_OVER);
    }
  }
}
