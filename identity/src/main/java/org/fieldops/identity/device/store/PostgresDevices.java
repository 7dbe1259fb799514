package org.fieldops.identity.device.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.identity.DeviceContact;
import org.fieldops.identity.DeviceKind;
import org.fieldops.identity.DeviceView;
import org.fieldops.identity.device.service.DeviceRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Devices in PostgreSQL. */
@ApplicationScoped
public class PostgresDevices implements DeviceRows {

  private static final String ALIVE =
      "d.signed_out_at is null and d.session_since > ? and d.last_contact > ?";

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresDevices() {}

  @Inject
  public PostgresDevices(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean heard(PersonId person, DeviceContact contact, Instant now) {
    return sql.update(
            """
            update identity.device set last_contact = ?, unsent = coalesce(?::int, unsent)
            where person = ? and id = ? and session = ? and signed_out_at is null
            """,
            now,
            contact.unsent(),
            person.value(),
            contact.device(),
            contact.session())
        > 0;
  }

  @Override
  public boolean admit(PersonId person, DeviceContact contact, Instant now, Alive alive, int most) {
    sql.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "device " + person);
    if (others(person, contact, alive) >= most) {
      return false;
    }
    sql.update(
        """
        insert into identity.device as d
          (person, id, kind, session, session_since, first_seen, last_contact, unsent)
        values (?, ?, ?, ?, ?, ?, ?, coalesce(?::int, 0))
        on conflict (person, id) do update set kind = excluded.kind, session = excluded.session,
          session_since = case when d.session = excluded.session then d.session_since
            else excluded.session_since end,
          signed_out_at = null, last_contact = excluded.last_contact, unsent = excluded.unsent
        """,
        person.value(),
        contact.device(),
        contact.kind().name(),
        contact.session(),
        now,
        now,
        now,
        contact.unsent());
    tidy(person, contact, now);
    return true;
  }

  private long others(PersonId person, DeviceContact contact, Alive alive) {
    return sql.query(
            "select count(*) from identity.device d where d.person = ? and d.id <> ?"
                + " and d.session <> ? and "
                + ALIVE,
            row -> row.getLong(1),
            person.value(),
            contact.device(),
            contact.session(),
            alive.begunAfter(),
            alive.heardAfter())
        .getFirst();
  }

  /** One session is one device, and of those long gone fifty are remembered. */
  private void tidy(PersonId person, DeviceContact contact, Instant now) {
    sql.update(
        """
        update identity.device set signed_out_at = ?
        where person = ? and session = ? and id <> ? and signed_out_at is null
        """,
        now,
        person.value(),
        contact.session(),
        contact.device());
    sql.update(
        """
        delete from identity.device where person = ? and id in (
          select id from identity.device where person = ? order by last_contact desc offset 50)
        """,
        person.value(),
        person.value());
  }

  @Override
  public List<DeviceView> of(PersonId person, Alive alive, int most) {
    return sql.query(
        "select d.*, "
            + ALIVE
            + " signed_in from identity.device d where d.person = ?"
            + " order by signed_in desc, d.last_contact desc, d.id limit ?",
        PostgresDevices::view,
        alive.begunAfter(),
        alive.heardAfter(),
        person.value(),
        most);
  }

  private record Held(PersonId person, DeviceView device) {}

  @Override
  public Map<PersonId, List<DeviceView>> holding(
      Collection<PersonId> people, Instant heardSince, Alive alive, int most) {
    return sql
        .query(
            "select d.*, "
                + ALIVE
                + " signed_in from identity.device d where d.person = any (?::uuid[])"
                + " and d.unsent > 0 and d.last_contact > ? order by d.last_contact, d.id limit ?",
            row -> new Held(new PersonId(row.getObject("person", UUID.class)), view(row)),
            alive.begunAfter(),
            alive.heardAfter(),
            people.stream().map(PersonId::toString).toArray(String[]::new),
            heardSince,
            most)
        .stream()
        .collect(
            Collectors.groupingBy(
                Held::person, Collectors.mapping(Held::device, Collectors.toList())));
  }

  @Override
  public boolean rename(PersonId person, UUID device, String name) {
    return sql.update(
            "update identity.device set name = ? where person = ? and id = ?",
            name,
            person.value(),
            device)
        > 0;
  }

  @Override
  public Optional<PersonId> end(String session, Instant now, Alive alive) {
    return sql.first(
        """
        with ended as (
          update identity.device set signed_out_at = ? where session = ? and signed_out_at is null
          returning person)
        select person from ended where not exists (
          select from identity.device d where d.person = ended.person and d.session <> ? and
        """
            + ALIVE
            + ")",
        row -> new PersonId(row.getObject("person", UUID.class)),
        now,
        session,
        session,
        alive.begunAfter(),
        alive.heardAfter());
  }

  private static DeviceView view(ResultSet row) throws SQLException {
    return new DeviceView(
        row.getObject("id", UUID.class),
        DeviceKind.valueOf(row.getString("kind")),
        row.getString("name"),
        Sql.instant(row, "first_seen"),
        Sql.instant(row, "last_contact"),
        row.getInt("unsent"),
        row.getBoolean("signed_in"),
        row.getString("session"));
  }
}
