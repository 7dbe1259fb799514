package org.fieldops.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.ShiftId;

/** What the people of a shift reported. All calls need the role dispatcher. */
public interface ShiftReports {

  /**
   * Of each of these shifts, those that have any: its newest 50 hand-over notes, then the last
   * check-in of each person, at most 200; the newest first.
   */
  Map<ShiftId, List<ShiftReport>> of(Person by, Collection<ShiftId> shifts);
}
