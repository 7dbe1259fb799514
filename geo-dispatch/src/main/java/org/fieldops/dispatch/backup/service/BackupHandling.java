package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.backup.model.BackupRepository;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.backup.model.BackupRules;
import org.fieldops.dispatch.backup.model.Call;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;

/**
 * The use cases of a call for help, for officers and dispatchers alike. Each locks the request,
 * lets it change, writes, and only then tells: the feed's lock comes last. Who may do what is
 * checked by those who call.
 */
@ApplicationScoped
public class BackupHandling {

  private BackupRepository requests;
  private AlertCandidates surroundings;
  private BackupRules rules;
  private BackupAnnouncements announcements;
  private BackupStatuses statuses;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  BackupHandling() {}

  @Inject
  public BackupHandling(
      BackupRepository requests,
      AlertCandidates surroundings,
      BackupRules rules,
      BackupAnnouncements announcements,
      BackupStatuses statuses,
      Clock clock) {
    this.requests = requests;
    this.surroundings = surroundings;
    this.rules = rules;
    this.announcements = announcements;
    this.statuses = statuses;
    this.clock = clock;
  }

  /** Records a call and asks the nearest units, unless it arrived late. */
  @Transactional
  BackupRequest call(Call call) {
    BackupRequest request = new BackupRequest(call, rules);
    if (!request.late()) {
      askNext(request, clock.instant());
    }
    requests.add(request);
    announce(request, Optional.empty());
    return request;
  }

  /** Nobody accepted in time: asks the next units, or tells the dispatchers that nobody comes. */
  @Transactional
  public void askFurther(BackupId id) {
    Instant now = clock.instant();
    BackupRequest request = locked(id);
    if (request.dueAt(now)) {
      askNext(request, now);
      announce(request, request.acceptedBy());
    }
  }

  /** The requests that {@link #askFurther} is due for. */
  @Transactional
  public List<BackupId> due() {
    return requests.due(clock.instant());
  }

  @Transactional
  BackupRequest ask(BackupId id, UnitId unit) {
    return change(id, request -> request.ask(surroundings.one(request, unit)));
  }

  @Transactional
  BackupRequest accept(BackupId id, UnitId by) {
    return change(
        id,
        request -> {
          NearUnit unit = surroundings.one(request, by);
          request.accept(by, unit.unitName(), unit.metres());
        });
  }

  @Transactional
  BackupRequest decline(BackupId id, UnitId by) {
    return change(id, request -> request.decline(by, clock.instant()));
  }

  @Transactional
  BackupRequest arrived(BackupId id) {
    return change(id, BackupRequest::arrived);
  }

  @Transactional
  BackupRequest close(BackupId id, String note) {
    return change(id, request -> request.close(note));
  }

  /** As it is, for checking who may. */
  @Transactional
  BackupRequest find(BackupId id) {
    return requests.byId(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  /** What changed nothing is not told again. */
  private BackupRequest change(BackupId id, Consumer<BackupRequest> how) {
    BackupRequest request = locked(id);
    var before = request.view();
    Optional<UnitId> acceptedBefore = request.acceptedBy();
    how.accept(request);
    if (!request.view().equals(before)) {
      announce(request, acceptedBefore);
    }
    return request;
  }

  private void askNext(BackupRequest request, Instant now) {
    request.askRound(surroundings.notAsked(request, rules.unitsAtOnce()), now, rules);
  }

  private void announce(BackupRequest request, Optional<UnitId> acceptedBefore) {
    requests.flush();
    var changed = statuses.follow(request, acceptedBefore);
    announcements.tell(request);
    statuses.tell(changed);
  }

  private BackupRequest locked(BackupId id) {
    return requests.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }
}
