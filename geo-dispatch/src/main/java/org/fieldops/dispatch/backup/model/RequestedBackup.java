package org.fieldops.dispatch.backup.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
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
import org.fieldops.dispatch.BackupView.State;
import org.fieldops.dispatch.WatchView;
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
 * What a person asks for: who, how urgently, why, where and when. What comes of it is told by
 * {@link BackupRequest}.
 */
@MappedSuperclass
abstract class RequestedBackup {

  private static final int MAX_NOTE = 1000;
  private static final int MOST_AT_ONCE = 200;

  /** What asking again changes. */
  protected enum Change {
    /** It came late: it only adds to the note. */
    NOTE_ONLY,
    RENEWED,
    /** It was late until now, or is more urgent than before. */
    RAISED
  }

  @Id private UUID id;
  @Embedded private Requester asker;
  private boolean urgent;
  private String note;
  @Embedded private @Nullable KeptPlace place;
  private Instant requestedAt;
  private Instant receivedAt;
  private boolean clockKnown;
  private boolean late;
  private @Nullable Instant repeatedAt;
  @Embedded private @Nullable KeptCheckIn checkIn;

  @ElementCollection
  @BatchSize(size = MOST_AT_ONCE)
  @CollectionTable(name = "backup_on_call", joinColumns = @JoinColumn(name = "request_id"))
  @MapKeyColumn(name = "person")
  private Map<UUID, OnCallCall> called = new HashMap<>();

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RequestedBackup() {}

  protected RequestedBackup(NewBackupRequest asked, BackupRules rules) {
    this.id = asked.id().value();
    this.asker = Requester.of(asked);
    this.urgent = asked.urgent();
    this.note = asked.note();
    this.place = KeptPlace.of(asked.place());
    this.requestedAt = asked.requestedAt();
    this.receivedAt = asked.receivedAt();
    this.clockKnown = asked.clockKnown();
    this.late = asked.late(rules);
    this.checkIn = KeptCheckIn.of(asked);
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

  public boolean urgent() {
    return urgent;
  }

  public boolean late() {
    return late;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /** Whoever was called because they are on call. */
  public Set<PersonId> called() {
    return called.keySet().stream().map(PersonId::new).collect(Collectors.toSet());
  }

  /** How many steps of calling those on call there were. */
  public int calls() {
    return called.values().stream().mapToInt(OnCallCall::nth).max().orElse(0);
  }

  /** When somebody on call was called last. */
  public Optional<Instant> calledAt() {
    return called.values().stream().map(OnCallCall::askedAt).max(Comparator.naturalOrder());
  }

  /** Calls somebody who is on call. */
  public void call(PersonId who, String name, int nth, Instant now) {
    called.putIfAbsent(who.value(), new OnCallCall(name, nth, now, null));
  }

  /**
   * Somebody on call takes care of it.
   *
   * @throws Refusal {@code BACKUP_NOT_YOURS} for who was not called
   */
  public void mind(PersonId by, Instant moment) {
    if (called.computeIfPresent(by.value(), (_, call) -> call.answered(moment)) == null) {
      throw new Refusal(Problem.BACKUP_NOT_YOURS);
    }
  }

  protected boolean isMinded() {
    return called.values().stream().anyMatch(call -> call.answeredAt() != null);
  }

  /** The person asked again: the calling begins anew. */
  protected void forgetCalls() {
    called.clear();
  }

  private List<BackupView.Called> calledOnCall() {
    return called.entrySet().stream()
        .map(each ->
            new BackupView.Called(
                new PersonId(each.getKey()),
                each.getValue().personName(),
                each.getValue().nth(),
                each.getValue().askedAt(),
                each.getValue().answeredAt()))
        .sorted(
            Comparator.comparingInt(BackupView.Called::nth).thenComparing(BackupView.Called::name))
        .toList();
  }

  protected boolean isOn(UnitId unit) {
    return asker.isOn(unit);
  }

  /** What is said late only adds its note; else the newer place and the higher urgency count. */
  protected Change renew(NewBackupRequest again, BackupRules rules) {
    checkIn = KeptCheckIn.joined(checkIn, again);
    addNote(again.note());
    if (again.late(rules)) {
      return Change.NOTE_ONLY;
    }
    Change change = late || (again.urgent() && !urgent) ? Change.RAISED : Change.RENEWED;
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
    return change;
  }

  /**
   * Its person reported after all.
   *
   * @return whether nothing but that was missing
   */
  protected boolean keep(WatchView.Answer answer) {
    if (checkIn == null) {
      return false;
    }
    checkIn = checkIn.answered(answer);
    return !checkIn.ownCall();
  }

  /** The person is on another unit by now. */
  protected void askedBy(NewBackupRequest again) {
    asker = Requester.of(again);
  }

  /**
   * @throws Refusal {@code BACKUP_STALE} for what was said before the person asked again
   */
  protected void requireNotRepeatedAfter(Instant moment) {
    if (repeatedAt != null && moment.isBefore(repeatedAt)) {
      throw new Refusal(Problem.BACKUP_STALE);
    }
  }

  protected BackupView view(
      State state,
      BackupView.@Nullable Seen seen,
      @Nullable Acceptance acceptance,
      List<BackupView.Alert> alerts,
      @Nullable String closingNote,
      boolean unanswered) {
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
        seen,
        acceptance == null ? null : new UnitId(acceptance.unit()),
        acceptance == null ? null : acceptance.unitName(),
        acceptance == null ? null : acceptance.arrivedAt(),
        alerts,
        closingNote,
        unanswered,
        checkIn == null ? null : checkIn.view(),
        calledOnCall());
  }

  /** A further line; when there is no room for both, the newer words stay. */
  private void addNote(String more) {
    if (more.isBlank() || note.contains(more)) {
      return;
    }
    String both = note.isEmpty() ? more : note + "\n" + more;
    note = both.codePointCount(0, both.length()) > MAX_NOTE ? more : both;
  }
}
