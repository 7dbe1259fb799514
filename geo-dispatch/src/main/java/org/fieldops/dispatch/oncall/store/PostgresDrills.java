package org.fieldops.dispatch.oncall.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.DrillView.Answer;
import org.fieldops.dispatch.DrillView.Asked;
import org.fieldops.dispatch.OnCallReach.LastDrill;
import org.fieldops.dispatch.oncall.model.DrillRows;
import org.fieldops.kernel.DrillId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Drills in PostgreSQL. */
@ApplicationScoped
public class PostgresDrills implements DrillRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresDrills() {}

  @Inject
  public PostgresDrills(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Row drill, List<Asked> asked) {
    sql.update(
        """
        insert into dispatch.drill
          (id, roster_id, started_at, closes_at, started_by, started_by_name)
        values (?, ?, ?, ?, ?, ?)
        """,
        drill.id().value(),
        drill.roster().value(),
        drill.startedAt(),
        drill.closesAt(),
        drill.startedBy().value(),
        drill.startedByName());
    for (Asked each : asked) {
      sql.update(
          """
          insert into dispatch.drill_asked (drill_id, person, person_name, place)
          values (?, ?, ?, nullif(?, 0))
          """,
          drill.id().value(),
          each.person().value(),
          each.name(),
          each.place());
    }
  }

  @Override
  public Optional<Row> byId(DrillId id) {
    return sql.first("select * from dispatch.drill where id = ?", PostgresDrills::row, id.value());
  }

  @Override
  public List<Row> of(RosterId roster, int most) {
    return sql.query(
        "select * from dispatch.drill where roster_id = ? order by started_at desc, id limit ?",
        PostgresDrills::row,
        roster.value(),
        most);
  }

  @Override
  public Map<DrillId, List<Asked>> asked(Collection<DrillId> drills) {
    Map<DrillId, List<Asked>> asked = new HashMap<>();
    sql.query(
        """
        select * from dispatch.drill_asked where drill_id = any (?::uuid[])
        order by place nulls last, person_name, person
        """,
        row ->
            asked
                .computeIfAbsent(
                    new DrillId(row.getObject("drill_id", UUID.class)), id -> new ArrayList<>())
                .add(
                    new Asked(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("person_name"),
                        row.getInt("place"),
                        answer(row))),
        (Object) drills.stream().map(DrillId::toString).toArray(String[]::new));
    return asked;
  }

  @Override
  public List<OwnRow> running(PersonId person, Instant at, int most) {
    return sql.query(
        """
        select d.*, a.answered_at from dispatch.drill d
          join dispatch.drill_asked a on a.drill_id = d.id and a.person = ?
        where d.started_at <= ? and d.closes_at > ? order by d.started_at desc, d.id limit ?
        """,
        row ->
            new OwnRow(
                row(row),
                row.getObject("answered_at") == null ? null : Sql.instant(row, "answered_at")),
        person.value(),
        at,
        at,
        most);
  }

  @Override
  public boolean answer(DrillId id, PersonId person, Answer answer) {
    return sql.first(
                "select from dispatch.drill_asked where drill_id = ? and person = ? for update",
                row -> true,
                id.value(),
                person.value())
            .isPresent()
        && sql.update(
                """
                update dispatch.drill_asked set
                  received_at = case when answered_at <= ? then received_at else ? end,
                  clock_known = case when answered_at <= ? then clock_known else ? end,
                  answered_at = least(answered_at, ?)
                where drill_id = ? and person = ?
                """,
                answer.at(),
                answer.receivedAt(),
                answer.at(),
                answer.clockKnown(),
                answer.at(),
                id.value(),
                person.value())
            > 0;
  }

  @Override
  public Map<PersonId, LastDrill> last(Collection<PersonId> people) {
    Map<PersonId, LastDrill> last = new HashMap<>();
    sql.query(
        """
        select distinct on (a.person) a.person, d.started_at, a.answered_at
        from dispatch.drill_asked a join dispatch.drill d on d.id = a.drill_id
        where a.person = any (?::uuid[]) order by a.person, d.started_at desc
        """,
        row ->
            last.put(
                new PersonId(row.getObject("person", UUID.class)),
                new LastDrill(Sql.instant(row, "started_at"), seconds(row))),
        (Object) people.stream().map(PersonId::toString).toArray(String[]::new));
    return last;
  }

  private static @Nullable Long seconds(ResultSet row) throws SQLException {
    return row.getObject("answered_at") == null
        ? null
        : Math.max(
            0,
            Duration.between(Sql.instant(row, "started_at"), Sql.instant(row, "answered_at"))
                .toSeconds());
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    return row.getObject("answered_at") == null
        ? null
        : new Answer(
            Sql.instant(row, "answered_at"),
            Sql.instant(row, "received_at"),
            row.getBoolean("clock_known"));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new DrillId(row.getObject("id", UUID.class)),
        new RosterId(row.getObject("roster_id", UUID.class)),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "closes_at"),
        new PersonId(row.getObject("started_by", UUID.class)),
        row.getString("started_by_name"));
  }
}
