package org.fieldops.dispatch.backup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.OnCall;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.backup.model.BackupRules;
import org.fieldops.dispatch.due.service.DueList;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * Calls who is on call once no unit is left to ask: the chain of the team whose duty the asking
 * person was on, one place after the other, until somebody comes, takes care of it or closes it.
 */
@ApplicationScoped
public class CallingOnCall {

  static final String KIND = "backup.oncall";

  private OnCall onCall;
  private People people;
  private BackupRules rules;
  private DueList deadlines;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  CallingOnCall() {}

  @Inject
  public CallingOnCall(OnCall onCall, People people, BackupRules rules, DueList deadlines) {
    this.onCall = onCall;
    this.people = people;
    this.rules = rules;
    this.deadlines = deadlines;
  }

  /**
   * Sets when the next one is called, if there is one: the first at once, each further after the
   * usual time.
   */
  void follow(BackupRequest request, Instant now) {
    int nth = request.calls() + 1;
    boolean more = request.wantsOnCall() && !next(request, nth, now).isEmpty();
    Instant at = request.calledAt().map(last -> last.plus(rules.answerWithin())).orElse(now);
    deadlines.set(KIND, request.id().value(), nth, more ? at : null);
  }

  /**
   * @return whether there was somebody to call
   */
  boolean call(BackupRequest request, int nth, Instant now) {
    List<PersonId> next = next(request, nth, now);
    next.forEach(
        who -> request.call(who, people.byId(who).map(Person::name).orElse("?"), nth, now));
    return !next.isEmpty();
  }

  private List<PersonId> next(BackupRequest request, int nth, Instant now) {
    return onCall
        .rosterFor(request.person(), request.receivedAt(), now)
        .map(roster -> onCall.next(new OnCallPlace(roster.id(), nth), request.called(), now))
        .orElse(List.of());
  }
}
