package org.fieldops.dispatch.shift.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.fieldops.dispatch.DutyChange.Kind;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;

/** Notes what was changed in shifts that were published before; within the publishing. */
public interface ChangeNotes {

  /** The last change of each of these people in a shift, which they are asked to confirm. */
  void changed(ShiftId shift, Map<PersonId, Kind> changes, Instant now);

  /** These people know of what was changed in a shift, as they wanted it: they are not asked. */
  void agreed(ShiftId shift, Collection<PersonId> people, Instant now);
}
