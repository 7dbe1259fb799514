package org.fieldops.dispatch.shift.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.shift.model.DutyRows;
import org.fieldops.dispatch.shift.model.Placement;
import org.fieldops.dispatch.shift.model.Shift;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.store.Sql;

/** Duties in PostgreSQL. */
@ApplicationScoped
public class PostgresDuties implements DutyRows {

  private static final int MOST = 30;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresDuties() {}

  @Inject
  public PostgresDuties(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<OnDuty> at(PersonId person, Instant moment) {
    return sql.first(
        """
        select s.id shift_id, s.name shift_name, d.starts_at, d.ends_at, s.channel_id,
          u.id unit_id, u.name unit_name,
          greatest(d.valid_from, d.starts_at - interval '1 hour') since
        from dispatch.duty_at(?, ?) d
          join dispatch.shift s on s.id = d.shift_id
          join dispatch.unit u on u.id = d.unit_id
        """,
        PostgresDuties::onDuty,
        person.value(),
        moment);
  }

  @Override
  public Set<Placement> published(ShiftId shift) {
    return Set.copyOf(
        sql.query(
            "select * from dispatch.duty where shift_id = ? and valid_until is null",
            PostgresDuties::placement,
            shift.value()));
  }

  @Override
  public Set<Placement> running(Instant moment) {
    return Set.copyOf(
        sql.query(
            """
            select * from dispatch.duty
            where valid_until is null and starts_at <= ? and ends_at > ?
            """,
            PostgresDuties::placement,
            moment,
            moment));
  }

  @Override
  public List<ShiftId> shifts(PersonId person, Instant endingAfter, Instant beginningBefore) {
    return sql.query(
        """
        select shift_id from dispatch.duty
        where person = ? and valid_until is null and ends_at > ? and starts_at < ?
        order by starts_at limit ?
        """,
        row -> new ShiftId(row.getObject("shift_id", UUID.class)),
        person.value(),
        endingAfter,
        beginningBefore,
        MOST);
  }

  private record Elsewhere(ShiftId shift, PersonId person) {}

  @Override
  public Map<ShiftId, Set<PersonId>> elsewhere(Collection<PersonId> people, Shift besides) {
    return sql
        .query(
            """
            select shift_id, person from dispatch.duty
            where person = any (?::uuid[]) and valid_until is null and shift_id <> ?
              and ends_at > ? and starts_at < ?
            """,
            row ->
                new Elsewhere(
                    new ShiftId(row.getObject("shift_id", UUID.class)),
                    new PersonId(row.getObject("person", UUID.class))),
            ids(people),
            besides.id().value(),
            besides.from(),
            besides.until())
        .stream()
        .collect(
            Collectors.groupingBy(
                Elsewhere::shift, Collectors.mapping(Elsewhere::person, Collectors.toSet())));
  }

  @Override
  public boolean had(ShiftId shift, PersonId person, Instant moment) {
    return !sql.query(
            """
            select from dispatch.duty
            where shift_id = ? and person = ? and (valid_until is null or valid_until > ?)
            limit 1
            """,
            row -> true,
            shift.value(),
            person.value(),
            moment)
        .isEmpty();
  }

  @Override
  public void end(ShiftId shift, Collection<PersonId> people, Instant now) {
    sql.update(
        """
        update dispatch.duty set valid_until = greatest(valid_from, ?::timestamptz)
        where shift_id = ? and person = any (?::uuid[]) and valid_until is null
        """,
        now,
        shift.value(),
        ids(people));
  }

  @Override
  public void begin(ShiftId shift, Collection<Placement> placements, Instant now) {
    sql.update(
        """
        insert into dispatch.duty (shift_id, person, unit_id, starts_at, ends_at, valid_from)
        select s.id, each.person, each.unit, s.starts_at, s.ends_at,
          case when exists (select from dispatch.duty d
              where d.shift_id = s.id and d.person = each.person) then ?::timestamptz
            else least(?::timestamptz, s.starts_at - interval '1 hour') end
        from dispatch.shift s, unnest(?::uuid[], ?::uuid[]) each (person, unit)
        where s.id = ?
        """,
        now,
        now,
        placements.stream().map(each -> each.person().toString()).toArray(String[]::new),
        placements.stream().map(each -> each.unit().toString()).toArray(String[]::new),
        shift.value());
  }

  private static String[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::toString).toArray(String[]::new);
  }

  private static Placement placement(ResultSet row) throws SQLException {
    return new Placement(
        row.getObject("person", UUID.class),
        row.getObject("unit_id", UUID.class),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"));
  }

  private static OnDuty onDuty(ResultSet row) throws SQLException {
    UUID channel = row.getObject("channel_id", UUID.class);
    return new OnDuty(
        new ShiftId(row.getObject("shift_id", UUID.class)),
        row.getString("shift_name"),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        new UnitId(row.getObject("unit_id", UUID.class)),
        row.getString("unit_name"),
        channel == null ? null : new ChannelId(channel),
        Sql.instant(row, "since"));
  }
}
