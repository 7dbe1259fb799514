package org.fieldops.dispatch;

import java.util.List;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.TeamId;

/**
 * What was changed in shifts after they were published. It counts at once; whoever it concerns is
 * asked to confirm that they know of it, until the shift is over. Of several changes of one duty
 * the last one asks.
 */
public interface DutyChanges {

  /** What somebody has not confirmed yet, by begin; at most 50. */
  List<DutyChange> of(Person person);

  /** What people of a team have not confirmed yet, by begin; at most 200. For dispatchers. */
  List<DutyChange> unconfirmed(Person by, TeamId team);
}
