package org.fieldops.dispatch.shift.model;

import java.util.Collection;
import java.util.List;
import org.fieldops.dispatch.ShiftReport;
import org.fieldops.kernel.ShiftId;

/** Where it is read what people reported about their shift. */
public interface ReportRows {

  /**
   * Of each shift its newest notes, then ends of duties, the last check-in of each person, and
   * begins; the newest first. Nobody's name is filled in.
   */
  List<ShiftReport> of(Collection<ShiftId> shifts, int notes, int checkins);
}
