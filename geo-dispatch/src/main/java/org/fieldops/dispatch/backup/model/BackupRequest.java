package org.fieldops.dispatch.backup.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.fieldops.dispatch.WatchView;
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
public class BackupRequest extends RequestedBackup {

  private static final int MOST_AT_ONCE = 200;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

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
    super(asked, rules);
  }

  public State state() {
    return state;
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
    Change change = renew(again, rules);
    if (change == Change.NOTE_ONLY) {
      return false;
    }
    seen = null;
    if (acceptance == null || !acceptance.unit().equals(Requester.of(again).unit())) {
      askedBy(again);
    }
    boolean ask = state == State.OPEN && (change == Change.RAISED || unanswered);
    if (ask) {
      rounds = 0;
      forgetCalls();
    }
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
    boolean further = !late() && !units.isEmpty() && rounds < rules.rounds();
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

  /** When further units are to be asked unless somebody accepts. */
  public Optional<Instant> askAgainAt() {
    return Optional.ofNullable(askAgainAt);
  }

  /** No unit is left to ask, nobody comes, and nobody on call takes care of it yet. */
  public boolean wantsOnCall() {
    return state == State.OPEN && unanswered && !late() && !isMinded();
  }

  /** How many rounds of units were asked. */
  public int rounds() {
    return rounds;
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
      if (!late()) {
        asking().move(AlertState.STOOD_DOWN, AlertState.ASKED);
      }
    }
    asking().answer(by, AlertState.DECLINED);
    if (state == State.OPEN && (had || !asking().waiting())) {
      askAgainAt = late() ? null : now;
      unanswered = late();
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
    requireNotRepeatedAfter(moment);
    end(with, moment);
  }

  /**
   * The check-in that was missing has come. It is kept; a request that was raised for nothing else
   * is over by it.
   */
  public void answered(WatchView.Answer answer, String note, Instant now) {
    if (keep(answer) && state != State.CLOSED) {
      end(note, now);
    }
  }

  private void end(String note, Instant moment) {
    state = State.CLOSED;
    closingNote = note;
    closedAt = moment;
    askAgainAt = null;
    unanswered = false;
    asking().move(AlertState.ASKED, AlertState.STOOD_DOWN);
  }

  /** As everybody concerned sees it. */
  public BackupView view() {
    return view(
        state,
        seen == null ? null : new BackupView.Seen(seen.personName(), seen.at()),
        acceptance,
        asking().view(),
        closingNote,
        unanswered);
  }

  private AskedUnits asking() {
    return new AskedUnits(alerts);
  }

  private boolean withdrawable(Acceptance kept, Instant moment) {
    return state == State.ACCEPTED && !moment.isBefore(kept.at());
  }

  private String takenBy() {
    return acceptance == null ? "" : acceptance.unitName();
  }

  private void requireNotOwn(UnitId unit) {
    if (isOn(unit)) {
      throw new Refusal(Problem.BACKUP_NOT_YOURS);
    }
  }

  private void requireNotOver() {
    if (state == State.CLOSED) {
      throw new Refusal(Problem.BACKUP_OVER);
    }
  }
}
