package org.fieldops.dispatch.oncall.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.DrillView.Answer;
import org.fieldops.dispatch.DrillView.Asked;
import org.fieldops.dispatch.OnCallReach.LastDrill;
import org.fieldops.kernel.DrillId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.jspecify.annotations.Nullable;

/** Where drills are kept. */
public interface DrillRows {

  /** A drill without those it asks. */
  record Row(
      DrillId id,
      RosterId roster,
      Instant startedAt,
      Instant closesAt,
      PersonId startedBy,
      String startedByName) {}

  /** A drill and what one of those it asks answered. */
  record OwnRow(Row drill, @Nullable Instant answeredAt) {}

  void add(Row drill, List<Asked> asked);

  Optional<Row> byId(DrillId id);

  List<Row> of(RosterId roster, int most);

  /** Whom these ask, by place, those without one last, then by name. */
  Map<DrillId, List<Asked>> asked(Collection<DrillId> drills);

  /** Those that ask somebody and run then, the newest first. */
  List<OwnRow> running(PersonId person, Instant at, int most);

  /**
   * Keeps what somebody answered; of several the earliest counts.
   *
   * @return false for somebody who was not asked
   */
  boolean answer(DrillId id, PersonId person, Answer answer);

  /** The last one that asked each of them. */
  Map<PersonId, LastDrill> last(Collection<PersonId> people);
}
