package org.fieldops.dispatch.shift.model;

import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Team;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;

/** Where teams and their kinds of shifts are kept. */
public interface KindRows {

  /** Every team, in the house's order. There is always one. */
  List<Team> teams();

  /** The kinds that a team works now, in its order. */
  List<ShiftKind> of(TeamId team);

  /** Every kind there ever was; shifts of the past keep theirs. */
  Map<ShiftKindId, ShiftKind> all();
}
