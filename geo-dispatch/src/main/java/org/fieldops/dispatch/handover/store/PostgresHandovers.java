package org.fieldops.dispatch.handover.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverLine;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.handover.model.HandoverRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Handovers in PostgreSQL. */
@ApplicationScoped
public class PostgresHandovers implements HandoverRows {

  private static final int MOST_SHIFTS = 3;
  private static final int MOST_ENTRIES = 1_000;
  private static final int KEPT_STANDS = 200;

  private static final String NAMED =
      """
      select s.id, s.name, s.day, s.starts_at, s.ends_at, s.channel_id, k.team_id
      from dispatch.shift s join dispatch.shift_kind k on k.id = s.kind_id
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresHandovers() {}

  @Inject
  public PostgresHandovers(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Named> shift(ShiftId id) {
    return sql.first(NAMED + " where s.id = ?", PostgresHandovers::named, id.value());
  }

  @Override
  public Optional<Named> after(ShiftId id) {
    return sql.first(
        NAMED + " where s.id = dispatch.shift_after(?)", PostgresHandovers::named, id.value());
  }

  @Override
  public List<ShiftId> ending(PersonId person, Instant from, Instant until) {
    return sql.query(
        """
        select shift_id from dispatch.duty
        where person = ? and valid_until is null and ends_at > ? and ends_at <= ?
        order by ends_at desc limit ?
        """,
        PostgresHandovers::shiftId,
        person.value(),
        from,
        until,
        MOST_SHIFTS);
  }

  @Override
  public List<ShiftId> before(PersonId person, Instant from, Instant until) {
    return sql.query(
        """
        select s.id shift_id from dispatch.duty d
          join dispatch.shift s
            on s.ends_at between d.starts_at - interval '4 hours' and d.starts_at + interval '4 hours'
        where d.person = ? and d.valid_until is null and d.starts_at > ? and d.starts_at <= ?
          and s.published_at is not null and dispatch.shift_after(s.id) = d.shift_id
        order by s.ends_at desc limit ?
        """,
        PostgresHandovers::shiftId,
        person.value(),
        from,
        until,
        MOST_SHIFTS);
  }

  @Override
  public Optional<Frozen> locked(ShiftId id) {
    sql.update(
        "insert into dispatch.handover (shift_id) values (?) on conflict do nothing", id.value());
    return sql.query(
            "select * from dispatch.handover where shift_id = ? for update",
            PostgresHandovers::frozen,
            id.value())
        .getFirst();
  }

  @Override
  public Optional<Frozen> frozen(ShiftId id) {
    return sql.first(
            "select * from dispatch.handover where shift_id = ?",
            PostgresHandovers::frozen,
            id.value())
        .flatMap(found -> found);
  }

  @Override
  public Optional<Stand> newest(ShiftId id) {
    return sql.first(
        "select * from dispatch.handover_stand where shift_id = ? order by number desc limit 1",
        PostgresHandovers::stand,
        id.value());
  }

  @Override
  public Optional<Stand> stand(ShiftId id, int number) {
    return sql.first(
        "select * from dispatch.handover_stand where shift_id = ? and number = ?",
        PostgresHandovers::stand,
        id.value(),
        number);
  }

  @Override
  public void addStand(ShiftId id, Stand stand) {
    sql.update(
        """
        insert into dispatch.handover_stand (shift_id, number, gathered_at, facts)
        values (?, ?, ?, ?)
        """,
        id.value(),
        stand.number(),
        stand.gatheredAt(),
        stand.facts());
    sql.update(
        "delete from dispatch.handover_stand where shift_id = ? and number <= ?",
        id.value(),
        stand.number() - KEPT_STANDS);
  }

  @Override
  public void freeze(ShiftId id, int stand, Frozen content) {
    ShiftId next = content.next();
    sql.update(
        """
        update dispatch.handover set content = ?, sha256 = ?, next_shift_id = ?::uuid
        where shift_id = ?
        """,
        content.content(),
        content.sha256(),
        next == null ? null : next.toString(),
        id.value());
    sql.update(
        "delete from dispatch.handover_stand where shift_id = ? and number <> ?",
        id.value(),
        stand);
  }

  @Override
  public List<HandoverEntry> entries(ShiftId id) {
    return sql.query(
        "select * from dispatch.handover_entry where shift_id = ? order by number limit ?",
        PostgresHandovers::entry,
        id.value(),
        MOST_ENTRIES);
  }

  @Override
  public void addEntry(ShiftId id, HandoverEntry entry) {
    sql.update(
        """
        insert into dispatch.handover_entry (shift_id, number, id, kind, person, person_name, text,
          written_at, at, received_at, clock_known, no_network, previous, sha256)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id.value(),
        entry.number(),
        entry.id().value(),
        entry.kind().name(),
        entry.person().value(),
        entry.personName(),
        entry.text(),
        entry.written().writtenAt(),
        entry.written().at(),
        entry.receivedAt(),
        entry.written().clockKnown(),
        entry.noNetwork(),
        entry.previous(),
        entry.sha256());
  }

  @Override
  public List<Found> find(LocalDate from, LocalDate until, @Nullable TeamId team, int limit) {
    return sql.query(
        """
        select s.id, s.name, s.day, s.starts_at, s.ends_at, k.team_id,
          max(e.person_name) filter (where e.kind = 'CONFIRMED') confirmed,
          max(e.person_name) filter (where e.kind = 'COUNTERSIGNED') countersigned,
          count(*) filter (where e.kind = 'ADDED') additions
        from dispatch.shift s join dispatch.shift_kind k on k.id = s.kind_id
          left join dispatch.handover_entry e on e.shift_id = s.id
        where s.published_at is not null and s.day between ? and ?
          and (?::uuid is null or k.team_id = ?::uuid)
        group by s.id, k.team_id order by s.ends_at desc, s.id limit ?
        """,
        PostgresHandovers::found,
        from,
        until,
        team == null ? null : team.toString(),
        team == null ? null : team.toString(),
        limit);
  }

  private static Found found(ResultSet row) throws SQLException {
    String confirmed = row.getString("confirmed");
    String countersigned = row.getString("countersigned");
    return new Found(
        new TeamId(row.getObject("team_id", UUID.class)),
        new HandoverLine(
            new ShiftId(row.getObject("id", UUID.class)),
            row.getString("name"),
            "",
            row.getObject("day", LocalDate.class),
            Sql.instant(row, "starts_at"),
            Sql.instant(row, "ends_at"),
            confirmed == null ? "" : confirmed,
            countersigned == null ? "" : countersigned,
            row.getInt("additions")));
  }

  private static ShiftId shiftId(ResultSet row) throws SQLException {
    return new ShiftId(row.getObject("shift_id", UUID.class));
  }

  private static Named named(ResultSet row) throws SQLException {
    UUID channel = row.getObject("channel_id", UUID.class);
    return new Named(
        new ShiftId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getObject("day", LocalDate.class),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        new TeamId(row.getObject("team_id", UUID.class)),
        channel == null ? null : new ChannelId(channel));
  }

  private static Optional<Frozen> frozen(ResultSet row) throws SQLException {
    String content = row.getString("content");
    UUID next = row.getObject("next_shift_id", UUID.class);
    return content == null
        ? Optional.empty()
        : Optional.of(
            new Frozen(content, row.getString("sha256"), next == null ? null : new ShiftId(next)));
  }

  private static Stand stand(ResultSet row) throws SQLException {
    return new Stand(row.getInt("number"), Sql.instant(row, "gathered_at"), row.getString("facts"));
  }

  private static HandoverEntry entry(ResultSet row) throws SQLException {
    return new HandoverEntry(
        row.getInt("number"),
        new OperationId(row.getObject("id", UUID.class)),
        HandoverEntry.Kind.valueOf(row.getString("kind")),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("person_name"),
        row.getString("text"),
        new Moment(
            Sql.instant(row, "written_at"), Sql.instant(row, "at"), row.getBoolean("clock_known")),
        Sql.instant(row, "received_at"),
        row.getBoolean("no_network"),
        row.getString("previous"),
        row.getString("sha256"));
  }
}
