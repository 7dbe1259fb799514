package org.fieldops.dispatch.oncall.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.oncall.model.Held;
import org.fieldops.dispatch.oncall.model.RosterRows;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.store.Sql;

/** Rosters and who holds their places, in PostgreSQL. */
@ApplicationScoped
public class PostgresRosters implements RosterRows {

  private static final String HELD =
      """
      select h.*, f.person taken_person from dispatch.on_call h
        left join dispatch.on_call f on f.id = h.taken_from
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresRosters() {}

  @Inject
  public PostgresRosters(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Row roster) {
    sql.update(
        """
        insert into dispatch.roster (id, team_id, name, places) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        roster.id().value(),
        roster.team().value(),
        roster.name(),
        roster.places());
  }

  @Override
  public Optional<Row> byId(RosterId id) {
    return sql.first(
        "select * from dispatch.roster where id = ?", PostgresRosters::roster, id.value());
  }

  @Override
  public Optional<Row> open(RosterId id) {
    return sql.first(
        "select * from dispatch.roster where id = ? and ended_at is null",
        PostgresRosters::roster,
        id.value());
  }

  @Override
  public boolean rename(RosterId id, String name) {
    return sql.update(
            """
            update dispatch.roster r set name = ? where id = ? and not exists (
              select from dispatch.roster o where o.team_id = r.team_id and o.id <> r.id
                and o.name = ? and o.ended_at is null)
            """,
            name,
            id.value(),
            name)
        == 1;
  }

  @Override
  public void end(RosterId id, Instant at) {
    sql.update("update dispatch.roster set ended_at = ? where id = ?", at, id.value());
  }

  @Override
  public List<Row> all(int most) {
    return sql.query(
        "select * from dispatch.roster where ended_at is null order by name, id limit ?",
        PostgresRosters::roster,
        most);
  }

  @Override
  public Optional<TeamId> teamOf(PersonId person, Instant moment) {
    return sql.first(
        """
        select coalesce(
          (select k.team_id from dispatch.duty_at(?, ?) d
            join dispatch.shift s on s.id = d.shift_id
            join dispatch.shift_kind k on k.id = s.kind_id),
          (select team_id from dispatch.planned_person where person = ?),
          (select id from dispatch.team order by position limit 1)) team_id
        """,
        row -> new TeamId(row.getObject("team_id", UUID.class)),
        person.value(),
        moment,
        person.value());
  }

  @Override
  public void lock(RosterId id) {
    sql.query(
        "select from dispatch.roster where id = ? for no key update", row -> true, id.value());
  }

  @Override
  public Optional<Held> held(OnCallId id) {
    return sql.first(HELD + " where h.id = ?", PostgresRosters::held, id.value());
  }

  @Override
  public boolean counts(OnCallId id) {
    return sql.first(
            "select from dispatch.on_call where id = ? and not voided", row -> true, id.value())
        .isPresent();
  }

  @Override
  public Optional<Held> successor(OnCallId id) {
    return sql.first(
        HELD + " where h.taken_from = ? and not h.voided", PostgresRosters::held, id.value());
  }

  @Override
  public void add(Held held) {
    OnCallId from = held.takenFrom();
    sql.update(
        """
        insert into dispatch.on_call
          (id, roster_id, place, person, starts_at, ends_at, taken_from, taken_at)
        values (?, ?, ?, ?, ?, ?, ?::uuid, ?::timestamptz)
        """,
        held.id().value(),
        held.roster().value(),
        held.place(),
        held.person().value(),
        held.from(),
        held.until(),
        from == null ? null : from.toString(),
        held.takenAt());
  }

  @Override
  public void end(OnCallId id, Instant at) {
    sql.update(
        """
        update dispatch.on_call set voided = voided or starts_at >= ?,
          ends_at = case when starts_at < ? then least(ends_at, ?) else ends_at end
        where id = ?
        """,
        at,
        at,
        at,
        id.value());
  }

  @Override
  public void replace(OnCallId id, OnCallId by) {
    sql.update(
        "update dispatch.on_call set taken_from = ? where taken_from = ? and not voided",
        by.value(),
        id.value());
  }

  @Override
  public List<Held> between(RosterId roster, Instant from, Instant until, int most) {
    return sql.query(
        HELD
            + """
             where h.roster_id = ? and not h.voided
              and tstzrange(h.starts_at, h.ends_at) && tstzrange(?, ?)
            order by h.starts_at, h.place limit ?
            """,
        PostgresRosters::held,
        roster.value(),
        from,
        until,
        most);
  }

  @Override
  public List<Held> notOver(RosterId roster, Instant at) {
    return sql.query(
        HELD + " where h.roster_id = ? and not h.voided and h.ends_at > ?",
        PostgresRosters::held,
        roster.value(),
        at);
  }

  @Override
  public List<PersonId> people(RosterId roster, Instant from, Instant until, int most) {
    return sql.query(
        """
        select distinct person from dispatch.on_call
        where roster_id = ? and not voided and starts_at < ? and ends_at > ?
        order by person limit ?
        """,
        PostgresRosters::person,
        roster.value(),
        until,
        from,
        most);
  }

  @Override
  public List<Held> concerning(
      PersonId person, Instant since, Instant horizon, Instant now, Instant soon, int most) {
    return sql.query(
        """
        with mine as (select distinct roster_id from dispatch.on_call
          where person = ? and not voided and starts_at < ? and ends_at > ?)
        """
            + HELD
            + """
             where not h.voided and (
              (h.person = ? and h.starts_at < ? and h.ends_at > ?)
              or (h.roster_id in (select roster_id from mine) and h.starts_at < ? and h.ends_at > ?))
            order by h.starts_at, h.place, h.id limit ?
            """,
        PostgresRosters::held,
        person.value(),
        horizon,
        since,
        person.value(),
        horizon,
        now,
        soon,
        now,
        most);
  }

  private static Row roster(ResultSet row) throws SQLException {
    return new Row(
        new RosterId(row.getObject("id", UUID.class)),
        new TeamId(row.getObject("team_id", UUID.class)),
        row.getString("name"),
        row.getInt("places"));
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }

  private static Held held(ResultSet row) throws SQLException {
    UUID from = row.getObject("taken_from", UUID.class);
    UUID whose = row.getObject("taken_person", UUID.class);
    return new Held(
        new OnCallId(row.getObject("id", UUID.class)),
        new RosterId(row.getObject("roster_id", UUID.class)),
        row.getInt("place"),
        person(row),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        from == null ? null : new OnCallId(from),
        from == null ? null : Sql.instant(row, "taken_at"),
        whose == null ? null : new PersonId(whose));
  }
}
