package org.fieldops.dispatch.swap.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.Swap.State;
import org.fieldops.dispatch.swap.model.SwapRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.SwapId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Offers of duties in PostgreSQL. */
@ApplicationScoped
public class PostgresSwaps implements SwapRows {

  private static final int MOST_PEOPLE = 10_000;

  private static final String FROM =
      """
      select w.id, w.giver, w.state, w.taker, w.shift_id, s.name, s.kind_id, k.team_id, s.day,
        s.starts_at, s.ends_at
      from dispatch.swap w join dispatch.shift s on s.id = w.shift_id
        join dispatch.shift_kind k on k.id = s.kind_id
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresSwaps() {}

  @Inject
  public PostgresSwaps(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(SwapId id, ShiftId shift, PersonId giver, Instant now) {
    sql.update(
        """
        insert into dispatch.swap (id, shift_id, giver, state, offered_at, changed_at)
        values (?, ?, ?, 'OPEN', ?, ?) on conflict do nothing
        """,
        id.value(),
        shift.value(),
        giver.value(),
        now,
        now);
  }

  @Override
  public Optional<Row> byId(SwapId id) {
    return sql.first(FROM + " where w.id = ?", PostgresSwaps::row, id.value());
  }

  @Override
  public Optional<Row> locked(SwapId id) {
    return sql.first(FROM + " where w.id = ? for update of w", PostgresSwaps::row, id.value());
  }

  @Override
  public void change(
      SwapId id, State state, @Nullable PersonId taker, @Nullable PersonId by, Instant now) {
    sql.update(
        """
        update dispatch.swap set state = ?, taker = ?::uuid, decided_by = ?::uuid, changed_at = ?
        where id = ?
        """,
        state.name(),
        taker == null ? null : taker.toString(),
        by == null ? null : by.toString(),
        now,
        id.value());
  }

  @Override
  public List<Row> of(PersonId person, Instant since, int limit) {
    return sql.query(
        FROM
            + """
             where (w.giver = ? or w.taker = ?) and (w.changed_at > ? or w.state in ('OPEN', 'TAKEN'))
            order by s.starts_at, w.id limit ?
            """,
        PostgresSwaps::row,
        person.value(),
        person.value(),
        since,
        limit);
  }

  @Override
  public List<Row> open(TeamId team, Instant now, int limit) {
    return sql.query(
        FROM
            + """
             where k.team_id = ? and w.state = 'OPEN' and s.starts_at > ?
            order by s.starts_at, w.id limit ?
            """,
        PostgresSwaps::row,
        team.value(),
        now,
        limit);
  }

  @Override
  public List<Row> taken(int limit) {
    return sql.query(
        FROM + " where w.state = 'TAKEN' order by s.starts_at, w.id limit ?",
        PostgresSwaps::row,
        limit);
  }

  @Override
  public Set<PersonId> busy(Instant from, Instant until) {
    return Set.copyOf(
        sql.query(
            """
            select distinct person from dispatch.duty
            where valid_until is null and starts_at < ? and ends_at > ? limit ?
            """,
            PostgresSwaps::person,
            until,
            from,
            MOST_PEOPLE));
  }

  @Override
  public Optional<Held> held(ShiftId shift, PersonId person) {
    return sql.first(
        """
        select unit_id, starts_at from dispatch.duty
        where shift_id = ? and person = ? and valid_until is null
        """,
        row ->
            new Held(
                new UnitId(row.getObject("unit_id", UUID.class)), Sql.instant(row, "starts_at")),
        shift.value(),
        person.value());
  }

  @Override
  public Set<PersonId> members(TeamId team) {
    return Set.copyOf(
        sql.query(
            "select person from dispatch.planned_person where team_id = ? limit ?",
            PostgresSwaps::person,
            team.value(),
            MOST_PEOPLE));
  }

  @Override
  public Optional<TeamId> teamOf(PersonId person) {
    return sql.first(
        "select team_id from dispatch.planned_person where person = ? and team_id is not null",
        row -> new TeamId(row.getObject("team_id", UUID.class)),
        person.value());
  }

  @Override
  public Set<PersonId> inTeams() {
    return Set.copyOf(
        sql.query(
            "select person from dispatch.planned_person where team_id is not null limit ?",
            PostgresSwaps::person,
            MOST_PEOPLE));
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }

  private static Row row(ResultSet row) throws SQLException {
    UUID taker = row.getObject("taker", UUID.class);
    return new Row(
        new SwapId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("giver", UUID.class)),
        State.valueOf(row.getString("state")),
        taker == null ? null : new PersonId(taker),
        new ShiftId(row.getObject("shift_id", UUID.class)),
        row.getString("name"),
        new ShiftKindId(row.getObject("kind_id", UUID.class)),
        new TeamId(row.getObject("team_id", UUID.class)),
        row.getObject("day", LocalDate.class),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"));
  }
}
