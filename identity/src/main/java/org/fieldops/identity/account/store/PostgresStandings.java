package org.fieldops.identity.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.identity.account.service.Standing;
import org.fieldops.identity.account.service.StandingRows;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.store.Sql;

/** What the realm said last, in PostgreSQL. */
@ApplicationScoped
public class PostgresStandings implements StandingRows {

  private static final int BATCH = 1_000;
  private static final String UPSERT =
      """
      insert into identity.realm_standing as s (person, enabled, roles, as_of)
      select n.person, n.enabled, coalesce(string_to_array(nullif(n.roles, ''), ','), '{}'), n.as_of
        from unnest(?::uuid[], ?::boolean[], ?::text[], ?::timestamptz[])
          as n(person, enabled, roles, as_of)
      on conflict (person) do update
        set enabled = excluded.enabled, roles = excluded.roles, as_of = excluded.as_of
        where s.as_of <= excluded.as_of
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresStandings() {}

  @Inject
  public PostgresStandings(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void save(List<Standing> changed) {
    for (int from = 0; from < changed.size(); from += BATCH) {
      List<Standing> batch = changed.subList(from, Math.min(from + BATCH, changed.size()));
      sql.update(
          UPSERT,
          texts(batch, standing -> standing.person().id().toString()),
          texts(batch, standing -> Boolean.toString(standing.enabled())),
          texts(batch, PostgresStandings::roles),
          texts(batch, standing -> standing.asOf().toString()));
    }
  }

  @Override
  public List<Standing> all() {
    return sql.query(
        "select * from identity.realm_standing",
        row ->
            new Standing(
                new Person(
                    new PersonId(row.getObject("person", UUID.class)),
                    "",
                    "",
                    Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet())),
                row.getBoolean("enabled"),
                Sql.instant(row, "as_of")));
  }

  private static String roles(Standing standing) {
    return standing.person().roles().stream()
        .map(Role::name)
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static String[] texts(List<Standing> batch, Function<Standing, String> text) {
    return batch.stream().map(text).toArray(String[]::new);
  }
}
