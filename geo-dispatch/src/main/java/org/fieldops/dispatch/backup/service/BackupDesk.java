package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldops.dispatch.BackupRequests;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.backup.model.BackupRepository;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;

/** Backup requests as dispatchers handle them, and as a device begins with them. */
@ApplicationScoped
public class BackupDesk implements BackupRequests {

  private static final int MAX_NOTE = 1000;
  private static final int MOST_NEAREST = 20;

  /** A dispatcher may; the role is checked before. */
  private static final Consumer<BackupRequest> ANYBODY = request -> {};

  private BackupHandling handling;
  private BackupRepository requests;
  private AlertCandidates candidates;
  private Duties duties;
  private AuditTrail trail;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  BackupDesk() {}

  @Inject
  public BackupDesk(
      BackupHandling handling,
      BackupRepository requests,
      AlertCandidates candidates,
      Duties duties,
      AuditTrail trail) {
    this.handling = handling;
    this.requests = requests;
    this.candidates = candidates;
    this.duties = duties;
    this.trail = trail;
  }

  @Override
  @Transactional
  public List<BackupView> open(Person by) {
    by.require(Role.DISPATCHER);
    return requests.open().stream().map(BackupRequest::view).toList();
  }

  @Override
  @Transactional
  public List<BackupView> concerning(Person person) {
    if (person.is(Role.DISPATCHER)) {
      return open(person);
    }
    Optional<OnDuty> duty = duties.current(person.id());
    return requests
        .open(
            person.id(),
            duty.map(OnDuty::unit).orElse(null),
            duty.map(OnDuty::channel).orElse(null))
        .stream()
        .map(BackupRequest::view)
        .toList();
  }

  @Override
  @Transactional
  public void seen(Person by, BackupId id) {
    by.require(Role.DISPATCHER);
    handling.seen(id, by.name());
  }

  @Override
  @Transactional
  public BackupView request(Person by, BackupId id) {
    by.require(Role.DISPATCHER);
    return handling.find(id).view();
  }

  @Override
  @Transactional
  public List<NearUnit> nearest(Person by, BackupId id) {
    by.require(Role.DISPATCHER);
    return candidates.nearest(handling.find(id)).stream().limit(MOST_NEAREST).toList();
  }

  @Override
  @Transactional
  public BackupView ask(Person by, BackupId id, UnitId unit) {
    by.require(Role.DISPATCHER);
    trail.record(by, "backup.asked", id.toString(), unit.toString());
    handling.seen(id, by.name());
    return handling.ask(id, unit).view();
  }

  @Override
  @Transactional
  public BackupView accept(Person by, BackupId id, UnitId unit) {
    by.require(Role.DISPATCHER);
    trail.record(by, "backup.accepted-for", id.toString(), unit.toString());
    handling.seen(id, by.name());
    return handling.accept(id, unit, handling.now(), ANYBODY).view();
  }

  @Override
  @Transactional
  public BackupView arrived(Person by, BackupId id) {
    by.require(Role.DISPATCHER);
    return handling.arrived(id, handling.now(), ANYBODY).view();
  }

  @Override
  @Transactional
  public BackupView close(Person by, BackupId id, String note) {
    by.require(Role.DISPATCHER);
    String words = PlainText.required("note", note, MAX_NOTE);
    trail.record(by, "backup.closed", id.toString(), words);
    return handling.close(id, words, handling.now(), ANYBODY).view();
  }
}
