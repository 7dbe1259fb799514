package org.fieldops.dispatch.change.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.DutyChange;
import org.fieldops.dispatch.DutyChange.Kind;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.change.model.ChangeRows;
import org.fieldops.kernel.DutyChangeId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.store.Sql;

/** Changes of published duties in PostgreSQL. */
@ApplicationScoped
public class PostgresChanges implements ChangeRows {

  private static final String OPEN =
      """
      select c.id, c.person, c.kind, c.shift_id, s.name, s.starts_at, s.ends_at, u.name unit_name,
        c.made_at
      from dispatch.duty_change c join dispatch.shift s on s.id = c.shift_id
        left join dispatch.unit u on u.id = c.unit_id
      where c.confirmed_at is null and c.replaced_at is null and s.ends_at > ?
      """;

  private static final String NEXT = " order by s.starts_at, c.id limit ?";

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresChanges() {}

  @Inject
  public PostgresChanges(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(ShiftId shift, Map<PersonId, Kind> changes, Instant now) {
    List<String> ids = new ArrayList<>();
    List<String> people = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    changes.forEach((person, kind) -> {
      ids.add(Ids.next().toString());
      people.add(person.toString());
      kinds.add(kind.name());
    });
    sql.update(
        """
        insert into dispatch.duty_change (id, shift_id, person, kind, unit_id, made_at)
        select each.id, s.id, each.person, each.kind, d.unit_id, ?
        from unnest(?::uuid[], ?::uuid[], ?::text[]) each (id, person, kind)
          join dispatch.shift s on s.id = ? and s.ends_at > ?
          left join dispatch.duty d
            on d.shift_id = s.id and d.person = each.person and d.valid_until is null
        """,
        now,
        array(ids),
        array(people),
        array(kinds),
        shift.value(),
        now);
  }

  @Override
  public void replace(ShiftId shift, Collection<PersonId> people, Instant now) {
    sql.update(
        """
        update dispatch.duty_change set replaced_at = ?
        where shift_id = ? and person = any (?::uuid[])
          and confirmed_at is null and replaced_at is null
        """,
        now,
        shift.value(),
        array(people.stream().map(PersonId::toString).toList()));
  }

  @Override
  public List<DutyChange> open(PersonId person, Instant now, int limit) {
    return sql.query(
        OPEN + " and c.person = ?" + NEXT, PostgresChanges::change, now, person.value(), limit);
  }

  @Override
  public List<DutyChange> open(TeamId team, Instant now, int limit) {
    return sql.query(
        OPEN + " and s.kind_id in (select id from dispatch.shift_kind where team_id = ?)" + NEXT,
        PostgresChanges::change,
        now,
        team.value(),
        limit);
  }

  @Override
  public Optional<ShiftId> confirm(
      DutyChangeId id, PersonId person, Moment confirmed, Instant receivedAt) {
    return sql.first(
        """
        update dispatch.duty_change set written_at = coalesce(written_at, ?),
          confirmed_at = coalesce(confirmed_at, ?), received_at = coalesce(received_at, ?)
        where id = ? and person = ? returning shift_id
        """,
        row -> new ShiftId(row.getObject("shift_id", UUID.class)),
        confirmed.writtenAt(),
        confirmed.at(),
        receivedAt,
        id.value(),
        person.value());
  }

  private static String[] array(List<String> values) {
    return values.toArray(String[]::new);
  }

  private static DutyChange change(ResultSet row) throws SQLException {
    return new DutyChange(
        new DutyChangeId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        "",
        Kind.valueOf(row.getString("kind")),
        new ShiftId(row.getObject("shift_id", UUID.class)),
        row.getString("name"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        row.getString("unit_name"),
        Sql.instant(row, "made_at"));
  }
}
