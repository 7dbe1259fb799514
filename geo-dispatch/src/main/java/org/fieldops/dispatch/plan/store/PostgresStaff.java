package org.fieldops.dispatch.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.fieldops.dispatch.PeopleFile;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.plan.model.StaffRows;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.store.Sql;

/** Teams, kinds and people's qualifications in PostgreSQL. */
@ApplicationScoped
public class PostgresStaff implements StaffRows {

  private Sql sql;
  private KindRows kinds;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresStaff() {}

  @Inject
  public PostgresStaff(Sql sql, KindRows kinds) {
    this.sql = sql;
    this.kinds = kinds;
  }

  @Override
  public boolean keep(Team team) {
    return sql.update(
            """
            insert into dispatch.team (id, name, position)
            select ?, ?, coalesce(max(position), 0) + 1 from dispatch.team
            having not exists (select from dispatch.team where name = ? and id <> ?)
            on conflict (id) do update set name = excluded.name
            """,
            team.id().value(),
            team.name(),
            team.name(),
            team.id().value())
        > 0;
  }

  @Override
  public Optional<ShiftKind> byLetter(ShiftKind wanted) {
    return kinds.of(wanted.team()).stream()
        .filter(each -> each.letter().equals(wanted.letter()) && !each.id().equals(wanted.id()))
        .findFirst();
  }

  @Override
  public void keep(ShiftKind kind) {
    sql.update(
        """
        insert into dispatch.shift_kind (id, team_id, code, name, brief, letter, from_time,
          until_time, colour, least, most, qualifications, daily, position)
        select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1
        from dispatch.shift_kind where team_id = ?
        on conflict (id) do update set name = excluded.name, brief = excluded.brief,
          letter = excluded.letter, from_time = excluded.from_time,
          until_time = excluded.until_time, colour = excluded.colour, least = excluded.least,
          most = excluded.most, qualifications = excluded.qualifications, daily = excluded.daily
        """,
        kind.id().value(),
        kind.team().value(),
        kind.code(),
        kind.name(),
        kind.brief(),
        kind.letter(),
        kind.from(),
        kind.until(),
        kind.colour().name(),
        kind.least(),
        kind.most(),
        kind.qualifications().toArray(String[]::new),
        kind.daily(),
        kind.team().value());
  }

  @Override
  public void end(ShiftKindId kind, Instant now) {
    sql.update(
        "update dispatch.shift_kind set ended_at = ? where id = ? and ended_at is null",
        now,
        kind.value());
  }

  @Override
  public void keep(PeopleFile.Line line, int usualWeekMinutes) {
    sql.update("delete from dispatch.person_qualification where person = ?", line.person().value());
    sql.update(
        "insert into dispatch.person_qualification select ?, unnest(?::text[])",
        line.person().value(),
        line.qualifications().toArray(String[]::new));
    sql.update(
        """
        insert into dispatch.planned_person (person, team_id, week_minutes)
        values (?, ?, coalesce(nullif(?, 0), ?))
        on conflict (person) do update set
          team_id = coalesce(excluded.team_id, planned_person.team_id),
          week_minutes = case when ? = 0 then planned_person.week_minutes else ? end
        """,
        line.person().value(),
        line.team() == null ? null : line.team().id().value(),
        line.weekMinutes(),
        usualWeekMinutes,
        line.weekMinutes(),
        line.weekMinutes());
  }
}
