package org.fieldops.dispatch.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.plan.model.PeopleRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Absences in PostgreSQL. */
@ApplicationScoped
public class PostgresPeople implements PeopleRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresPeople() {}

  @Inject
  public PostgresPeople(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(NewAbsence absence, PersonId by, Instant now) {
    sql.update(
        """
        insert into dispatch.absence (id, person, kind, from_day, until_day, made_by, made_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        absence.id(),
        absence.person().value(),
        absence.kind().name(),
        absence.from(),
        absence.until(),
        by.value(),
        now);
  }

  @Override
  public Optional<PlanAbsence> end(UUID absence, PersonId by, Instant now) {
    return sql.first(
        """
        update dispatch.absence set ended_at = ?, ended_by = ?
        where id = ? and ended_at is null returning id, person, kind, from_day, until_day
        """,
        PostgresPlan::absence,
        now,
        by.value(),
        absence);
  }
}
