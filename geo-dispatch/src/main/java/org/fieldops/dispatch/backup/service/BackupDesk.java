package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fieldops.dispatch.BackupRequests;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.backup.model.BackupRepository;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;

/** Calls for help as dispatchers handle them. */
@ApplicationScoped
public class BackupDesk implements BackupRequests {

  private static final int MAX_NOTE = 1000;
  private static final int MOST_NEAREST = 20;

  private BackupHandling calls;
  private BackupRepository requests;
  private AlertCandidates surroundings;
  private AuditTrail trail;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  BackupDesk() {}

  @Inject
  public BackupDesk(
      BackupHandling calls,
      BackupRepository requests,
      AlertCandidates surroundings,
      AuditTrail trail) {
    this.calls = calls;
    this.requests = requests;
    this.surroundings = surroundings;
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
  public BackupView request(Person by, BackupId id) {
    by.require(Role.DISPATCHER);
    return calls.find(id).view();
  }

  @Override
  @Transactional
  public List<NearUnit> nearest(Person by, BackupId id) {
    by.require(Role.DISPATCHER);
    return surroundings.nearest(calls.find(id)).stream().limit(MOST_NEAREST).toList();
  }

  @Override
  @Transactional
  public BackupView ask(Person by, BackupId id, UnitId unit) {
    by.require(Role.DISPATCHER);
    trail.record(by, "backup.asked", id.toString(), unit.toString());
    return calls.ask(id, unit).view();
  }

  @Override
  @Transactional
  public BackupView accept(Person by, BackupId id, UnitId unit) {
    by.require(Role.DISPATCHER);
    trail.record(by, "backup.accepted-for", id.toString(), unit.toString());
    return calls.accept(id, unit).view();
  }

  @Override
  @Transactional
  public BackupView arrived(Person by, BackupId id) {
    by.require(Role.DISPATCHER);
    return calls.arrived(id).view();
  }

  @Override
  @Transactional
  public BackupView close(Person by, BackupId id, String note) {
    by.require(Role.DISPATCHER);
    String words = PlainText.required("note", note, MAX_NOTE);
    trail.record(by, "backup.closed", id.toString(), words);
    return calls.close(id, words).view();
  }
}
