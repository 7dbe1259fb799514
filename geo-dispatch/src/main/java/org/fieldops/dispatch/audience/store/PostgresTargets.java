package org.fieldops.dispatch.audience.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.dispatch.audience.model.TargetRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.store.Sql;

/** Who belongs to a unit, a shift or a channel, in PostgreSQL. */
@ApplicationScoped
public class PostgresTargets implements TargetRows {

  /** Its facts: id, now, since. A duty counts an hour before it begins. */
  private static final String UNIT =
      """
      select d.person from dispatch.duty d
      where d.unit_id = ? and d.valid_until is null
        and d.starts_at <= ?::timestamptz + interval '1 hour' and d.ends_at > ?::timestamptz
      """;

  /** Its fact: id. */
  private static final String SHIFT =
      "select d.person from dispatch.duty d where d.shift_id = ? and d.valid_until is null";

  /** Its facts: id, now. */
  private static final String CHANNEL =
      """
      select d.person from dispatch.channel_member d
        join dispatch.channel c on c.id = d.channel_id
      where d.channel_id = ? and d.until_at is null and c.ends_at > ?
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresTargets() {}

  @Inject
  public PostgresTargets(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<String> name(Kind kind, UUID id, Instant now) {
    return switch (kind) {
      case UNIT -> named("select name from dispatch.unit where id = ?", id);
      case SHIFT ->
          named(
              """
              select name || ', ' || to_char(day, 'DD.MM.YYYY') as name from dispatch.shift
              where id = ? and published_at is not null
              """,
              id);
      case CHANNEL ->
          named("select name from dispatch.channel where id = ? and ends_at > ?", id, now);
      case PERSON, GROUP -> Optional.empty();
    };
  }

  private Optional<String> named(String query, Object... facts) {
    return sql.first(query, row -> row.getString("name"), facts);
  }

  @Override
  public Set<PersonId> people(Kind kind, UUID id, Instant since, Instant now, int most) {
    String some =
        "select distinct d.person from (" + of(kind) + ") d order by d.person limit " + most;
    return Set.copyOf(
        switch (kind) {
          case UNIT -> sql.query(some, PostgresTargets::person, id, now, since);
          case SHIFT -> sql.query(some, PostgresTargets::person, id);
          default -> sql.query(some, PostgresTargets::person, id, now);
        });
  }

  @Override
  public boolean includes(PersonId person, Kind kind, UUID id, Instant since, Instant now) {
    String one = of(kind) + " and d.person = ? limit 1";
    UUID who = person.value();
    List<PersonId> found =
        switch (kind) {
          case UNIT -> sql.query(one, PostgresTargets::person, id, now, since, who);
          case SHIFT -> sql.query(one, PostgresTargets::person, id, who);
          default -> sql.query(one, PostgresTargets::person, id, now, who);
        };
    return !found.isEmpty();
  }

  private static String of(Kind kind) {
    return switch (kind) {
      case UNIT -> UNIT;
      case SHIFT -> SHIFT;
      case CHANNEL -> CHANNEL;
      case PERSON, GROUP -> throw new IllegalArgumentException(kind.name());
    };
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }
}
