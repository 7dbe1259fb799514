package org.fieldops.dispatch.backup.service;

import java.time.Duration;
import java.util.Optional;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.backup.model.BackupRequest;
import org.fieldops.dispatch.backup.model.BackupRules;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.UnitId;

/**
 * What officers may do to a backup request, on the duty they were on when they did it. To be asked
 * while the request is locked.
 */
final class BackupRights {

  private BackupRights() {}

  /** Somebody asked, or in the channel where it was heard, may answer; to others it is unknown. */
  static void requireConcerned(OnDuty on, BackupRequest request) {
    boolean hears = !request.late() && request.isIn(on.channel());
    if (!hears && !request.asked().contains(on.unit())) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }

  /** Only the unit that accepted arrives. */
  static void requireAccepted(UnitId unit, BackupRequest request) {
    if (!request.isAcceptedBy(unit)) {
      throw new Refusal(Problem.BACKUP_NOT_YOURS);
    }
  }

  /** Closing is for the asking and the accepting side, and for dispatchers. */
  static void requireParty(Person by, Optional<OnDuty> duty, BackupRequest request) {
    boolean party =
        by.is(Role.DISPATCHER)
            || request.person().equals(by.id())
            || duty.map(OnDuty::unit)
                .filter(unit ->
                    request.unit().filter(unit::equals).isPresent() || request.isAcceptedBy(unit))
                .isPresent();
    if (!party) {
      throw new Refusal(Problem.BACKUP_NOT_YOURS);
    }
  }

  /**
   * An accept from long ago stands nobody down: whoever said it may be elsewhere by now. One whose
   * age nobody knows counts while the request itself is young, for it cannot be older than that.
   */
  static void requireFresh(
      UnitId unit, BackupRequest request, When when, boolean clockKnown, BackupRules rules) {
    Duration age = Duration.between(clockKnown ? when.moment() : request.receivedAt(), when.now());
    if (!request.isAcceptedBy(unit) && age.compareTo(rules.lateAfter()) > 0) {
      throw new Refusal(Problem.BACKUP_STALE);
    }
  }
}
