package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.backup.model.BackupRepository;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.backup.model.BackupRules;
import org.fieldops.dispatch.backup.model.NewBackupRequest;
import org.fieldops.dispatch.due.service.DueList;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;

/**
 * The use cases of a backup request, for officers and dispatchers alike. Each locks the request,
 * lets it change, writes, and only then tells: the feed's lock comes last. Who may do what is
 * checked by those who call, while the request is locked.
 */
@ApplicationScoped
public class BackupHandling {

  private BackupRepository requests;
  private AlertCandidates candidates;
  private BackupRules rules;
  private BackupAnnouncements announcements;
  private BackupStatuses statuses;
  private CallingOnCall calling;
  private DueList deadlines;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  BackupHandling() {}

  @Inject
  public BackupHandling(
      BackupRepository requests,
      AlertCandidates candidates,
      BackupRules rules,
      BackupAnnouncements announcements,
      BackupStatuses statuses,
      CallingOnCall calling,
      DueList deadlines,
      Clock clock) {
    this.requests = requests;
    this.candidates = candidates;
    this.rules = rules;
    this.announcements = announcements;
    this.statuses = statuses;
    this.calling = calling;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * Records a request and asks the nearest units, unless it arrived late. A person has one open
   * request: asked again, that one is renewed and given back.
   */
  @Transactional
  BackupRequest request(NewBackupRequest asked) {
    requests.lockPerson(asked.person());
    Optional<BackupRequest> open = requests.lockedOpenOf(asked.person());
    return open.map(request -> repeat(request, asked)).orElseGet(() -> begin(asked));
  }

  private BackupRequest begin(NewBackupRequest asked) {
    BackupRequest request = new BackupRequest(asked, rules);
    Instant now = clock.instant();
    if (!request.late()) {
      askNext(request, now);
    }
    requests.add(request);
    announce(request, Optional.empty(), When.at(now));
    return request;
  }

  private BackupRequest repeat(BackupRequest request, NewBackupRequest again) {
    When now = When.at(clock.instant());
    return change(
        request,
        now,
        open -> {
          if (open.repeat(again, rules)) {
            askNext(open, now.now());
          }
        });
  }

  /** Nobody accepted in time: asks the next units, or tells the dispatchers that nobody comes. */
  @Transactional
  void askFurther(BackupId id) {
    Instant now = clock.instant();
    BackupRequest request = locked(id);
    if (request.dueAt(now)) {
      askNext(request, now);
      announce(request, request.acceptedBy(), When.at(now));
    }
  }

  /** No unit comes: the next who is on call is called. */
  @Transactional
  void callOnCall(BackupId id, int nth) {
    Instant now = clock.instant();
    BackupRequest request = locked(id);
    if (request.wantsOnCall() && calling.call(request, nth, now)) {
      announce(request, request.acceptedBy(), When.at(now));
    }
  }

  /** Somebody on call takes care of it; nobody further is called. */
  @Transactional
  BackupRequest minded(BackupId id, PersonId by, When when) {
    return change(locked(id), when, request -> request.mind(by, when.moment()));
  }

  /** Until the transaction ends nobody else changes it. */
  @Transactional
  void lock(BackupId id) {
    locked(id);
  }

  /** A dispatcher asks one more unit. */
  @Transactional
  BackupRequest ask(BackupId id, UnitId unit) {
    return change(locked(id), now(), request -> request.ask(candidates.one(request, unit)));
  }

  /** A dispatcher saw it. */
  @Transactional
  BackupRequest seen(BackupId id, String by) {
    When now = now();
    return change(locked(id), now, request -> request.seen(by, now.now()));
  }

  @Transactional
  BackupRequest accept(BackupId id, UnitId by, When when, Consumer<BackupRequest> allowed) {
    return change(
        locked(id),
        when,
        request -> {
          allowed.accept(request);
          request.accept(candidates.one(request, by), when.moment());
        });
  }

  @Transactional
  BackupRequest decline(BackupId id, UnitId by, When when, Consumer<BackupRequest> allowed) {
    return change(
        locked(id),
        when,
        request -> {
          allowed.accept(request);
          request.decline(by, when.moment(), when.now());
        });
  }

  @Transactional
  BackupRequest arrived(BackupId id, When when, Consumer<BackupRequest> allowed) {
    return change(
        locked(id),
        when,
        request -> {
          allowed.accept(request);
          request.arrived(when.moment());
        });
  }

  @Transactional
  BackupRequest close(BackupId id, String note, When when, Consumer<BackupRequest> allowed) {
    return change(
        locked(id),
        when,
        request -> {
          allowed.accept(request);
          request.close(note, when.moment());
        });
  }

  /** The check-in that it was raised for has come after all. */
  @Transactional
  BackupRequest answered(BackupId id, WatchView.Answer answer, String note) {
    When now = now();
    return change(locked(id), now, request -> request.answered(answer, note, now.now()));
  }

  /** As it is, to be shown. */
  @Transactional
  BackupRequest find(BackupId id) {
    return requests.byId(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  When now() {
    return When.at(clock.instant());
  }

  /** What changed nothing is not told again. */
  private BackupRequest change(BackupRequest request, When when, Consumer<BackupRequest> how) {
    var before = request.view();
    Optional<UnitId> acceptedBefore = request.acceptedBy();
    how.accept(request);
    if (!request.view().equals(before)) {
      announce(request, acceptedBefore, when);
    }
    return request;
  }

  private void askNext(BackupRequest request, Instant now) {
    request.askRound(candidates.notAsked(request, rules.unitsAtOnce()), now, rules);
  }

  private void announce(BackupRequest request, Optional<UnitId> acceptedBefore, When when) {
    requests.flush();
    deadlines.set(
        Escalation.KIND, request.id().value(), request.rounds(), request.askAgainAt().orElse(null));
    calling.follow(request, when.now());
    var changed = statuses.follow(request, acceptedBefore, when);
    announcements.tell(request);
    statuses.tell(changed);
  }

  private BackupRequest locked(BackupId id) {
    return requests.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }
}
