package org.fieldops.dispatch.backup.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/**
 * A call for help. It is open until one unit accepts it, then that unit's until it arrived, and
 * over when it is closed. The first accept wins: whoever changes it holds its row's lock, and the
 * version catches whoever forgot to.
 */
@Entity
@Table(name = "backup_request")
public class BackupRequest {

  @Id private UUID id;
  private @Nullable UUID unitId;
  private @Nullable String unitName;
  private UUID person;
  private String personName;
  private @Nullable UUID channelId;
  private boolean urgent;
  private String note;
  private @Nullable Double lat;
  private @Nullable Double lon;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  private Instant requestedAt;
  private Instant receivedAt;
  private boolean late;
  private @Nullable UUID acceptedBy;
  private @Nullable String acceptedByName;
  private @Nullable String closingNote;
  private int rounds;
  private @Nullable Instant askAgainAt;
  private boolean unanswered;
  @Version private long version;

  @ElementCollection
  @CollectionTable(name = "backup_alert", joinColumns = @JoinColumn(name = "request_id"))
  @MapKeyColumn(name = "unit_id")
  private Map<UUID, Alert> alerts = new HashMap<>();

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BackupRequest() {}

  public BackupRequest(Call call, BackupRules rules) {
    UnitId unit = call.unit();
    ChannelId channel = call.channel();
    GeoPoint position = call.position();
    this.id = call.id().value();
    this.unitId = unit == null ? null : unit.value();
    this.unitName = call.unitName();
    this.person = call.person().value();
    this.personName = call.personName();
    this.channelId = channel == null ? null : channel.value();
    this.urgent = call.urgent();
    this.note = call.note();
    this.lat = position == null ? null : position.lat();
    this.lon = position == null ? null : position.lon();
    this.requestedAt = call.requestedAt();
    this.receivedAt = call.receivedAt();
    Duration onItsWay = Duration.between(requestedAt, receivedAt);
    this.late = onItsWay.compareTo(rules.lateAfter()) > 0;
  }

  public BackupId id() {
    return new BackupId(id);
  }

  public Optional<UnitId> unit() {
    return Optional.ofNullable(unitId).map(UnitId::new);
  }

  public PersonId person() {
    return new PersonId(person);
  }

  public Optional<ChannelId> channel() {
    return Optional.ofNullable(channelId).map(ChannelId::new);
  }

  public Optional<GeoPoint> position() {
    return lat == null || lon == null ? Optional.empty() : Optional.of(new GeoPoint(lat, lon));
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
    return Optional.ofNullable(acceptedBy).map(UnitId::new);
  }

  /** All units that were asked, whatever they answered. */
  public Set<UnitId> asked() {
    return alerts.keySet().stream().map(UnitId::new).collect(Collectors.toSet());
  }

  /** Asks a round of units. None to be found: the dispatchers must see to it. */
  public void askRound(List<NearUnit> units, Instant now, BackupRules rules) {
    if (state != State.OPEN) {
      return;
    }
    boolean further = !units.isEmpty() && rounds < rules.rounds();
    if (further) {
      units.forEach(unit -> alert(unit.unit(), unit.unitName(), unit.metres(), AlertState.ASKED));
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
    alert(unit.unit(), unit.unitName(), unit.metres(), AlertState.ASKED);
  }

  /** The first accept wins; the others stand down. Again by the same unit is fine. */
  public void accept(UnitId by, String name, int metres) {
    requireNotOver();
    if (acceptedBy != null) {
      if (acceptedBy.equals(by.value())) {
        return;
      }
      throw new Refusal(Problem.BACKUP_TAKEN, takenBy());
    }
    requireNotOwn(by);
    alert(by, name, metres, AlertState.ACCEPTED);
    alerts.replaceAll((unit, alert) ->
        alert.state() == AlertState.ASKED ? alert.with(AlertState.STOOD_DOWN) : alert);
    acceptedBy = by.value();
    acceptedByName = name;
    state = State.ACCEPTED;
    askAgainAt = null;
    unanswered = false;
  }

  /**
   * A unit cannot come. When it had accepted, the request is open again for those who stood down;
   * when nobody is left who could answer, further units are asked at once.
   */
  public void decline(UnitId by, Instant now) {
    Alert alert = alerts.get(by.value());
    if (state == State.CLOSED || state == State.ARRIVED || alert == null) {
      return;
    }
    if (by.value().equals(acceptedBy)) {
      acceptedBy = null;
      acceptedByName = null;
      state = State.OPEN;
      alerts.replaceAll((unit, other) ->
          other.state() == AlertState.STOOD_DOWN ? other.with(AlertState.ASKED) : other);
      askAgainAt = now;
    }
    if (state == State.OPEN) {
      alerts.put(by.value(), alert.with(AlertState.DECLINED));
      if (!late && alerts.values().stream().noneMatch(a -> a.state() == AlertState.ASKED)) {
        askAgainAt = now;
      }
    }
  }

  /** The unit that accepted is there. */
  public void arrived() {
    requireNotOver();
    if (acceptedBy == null) {
      throw new Refusal(Problem.BACKUP_NOT_YOURS);
    }
    state = State.ARRIVED;
  }

  /**
   * It is over. Again keeps the first note.
   *
   * @return whether it was still open
   */
  public boolean close(String with) {
    if (state == State.CLOSED) {
      return false;
    }
    state = State.CLOSED;
    closingNote = with;
    askAgainAt = null;
    unanswered = false;
    alerts.replaceAll((unit, alert) ->
        alert.state() == AlertState.ASKED ? alert.with(AlertState.STOOD_DOWN) : alert);
    return true;
  }

  /** As everybody concerned sees it. */
  public BackupView view() {
    return new BackupView(
        id(),
        unit().orElse(null),
        unitName,
        person(),
        personName,
        urgent,
        note,
        position().orElse(null),
        state,
        requestedAt,
        receivedAt,
        late,
        acceptedBy().orElse(null),
        acceptedByName,
        alerts.entrySet().stream()
            .sorted(Comparator.comparingInt(alert -> alert.getValue().place()))
            .map(BackupRequest::view)
            .toList(),
        closingNote,
        unanswered);
  }

  private static BackupView.Alert view(Map.Entry<UUID, Alert> entry) {
    Alert alert = entry.getValue();
    return new BackupView.Alert(
        new UnitId(entry.getKey()), alert.unitName(), alert.metres(), alert.state());
  }

  private void alert(UnitId unit, String name, int metres, AlertState next) {
    Alert before = alerts.get(unit.value());
    alerts.put(
        unit.value(),
        before == null ? new Alert(name, alerts.size(), metres, next) : before.with(next));
  }

  private String takenBy() {
    return acceptedByName == null ? "" : acceptedByName;
  }

  private void requireNotOwn(UnitId unit) {
    if (unit.value().equals(unitId)) {
      throw new Refusal(Problem.BACKUP_NOT_YOURS);
    }
  }

  private void requireNotOver() {
    if (state == State.CLOSED) {
      throw new Refusal(Problem.BACKUP_OVER);
    }
  }
}
