package org.fieldops.identity.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.identity.People;
import org.fieldops.identity.account.service.PeopleRows;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** People in PostgreSQL. */
@ApplicationScoped
public class PostgresPeople implements People, PeopleRows {

  private static final int MOST = 10_000;

  private static final int BATCH = 1_000;

  // touches a row only when something differs, so that a round of the directory writes nothing
  private static final String UPSERT =
      """
      insert into identity.person as p (id, username, name, roles, seen_at)
      values (?, ?, ?, ?, ?)
      on conflict (id) do update
        set username = excluded.username, name = excluded.name, roles = excluded.roles,
            seen_at = excluded.seen_at
        where (p.username, p.name, p.roles)
          is distinct from (excluded.username, excluded.name, excluded.roles)
      """;

  private static final String UPSERT_ALL =
      """
      insert into identity.person as p (id, username, name, roles, seen_at)
      select n.id, n.username, n.name, coalesce(string_to_array(nullif(n.roles, ''), ','), '{}'), n.at
        from (select ?::timestamptz as at, u.*
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as u(id, username, name, roles)) n
      on conflict (id) do update
        set username = excluded.username, name = excluded.name, roles = excluded.roles,
            seen_at = excluded.seen_at
        where (p.username, p.name, p.roles)
          is distinct from (excluded.username, excluded.name, excluded.roles)
      """;

  private Sql sql;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresPeople() {}

  @Inject
  public PostgresPeople(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void seen(Person person) {
    sql.update(
        UPSERT,
        person.id().value(),
        person.username(),
        person.name(),
        roles(person),
        clock.instant());
  }

  @Override
  public Optional<Person> byId(PersonId id) {
    return sql.first(
        "select * from identity.person where id = ?", PostgresPeople::person, id.value());
  }

  @Override
  public Optional<Person> byUsername(String username) {
    return sql.first(
        "select * from identity.person where username = ? order by seen_at desc limit 1",
        PostgresPeople::person,
        username);
  }

  @Override
  public Map<String, Person> byUsernames(Collection<String> usernames) {
    if (usernames.isEmpty()) {
      return Map.of();
    }
    return sql
        .query(
            "select distinct on (username) * from identity.person"
                + " where username = any (?) order by username, seen_at desc",
            PostgresPeople::person,
            (Object) usernames.toArray(String[]::new))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Person::username, Function.identity()));
  }

  @Override
  public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    String[] wanted = ids.stream().map(PersonId::toString).toArray(String[]::new);
    return sql
        .query(
            "select * from identity.person where id = any(?::uuid[])",
            PostgresPeople::person,
            (Object) wanted)
        .stream()
        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  @Override
  public List<Person> withRole(Role role) {
    return sql.query(
        "select * from identity.person where roles @> ? order by name, username limit " + MOST,
        PostgresPeople::person,
        (Object) new String[] {role.name()});
  }

  @Override
  public List<Person> colleagues(PersonId of, String words, int limit) {
    String pattern = pattern(words);
    return sql.query(
        """
        select * from identity.person
        where roles && '{PATROL,DISPATCHER,SUPERVISOR}' and id <> ?
          and (name ilike ? or username ilike ?)
        order by name, username limit ?
        """,
        PostgresPeople::person,
        of.value(),
        pattern,
        pattern,
        limit);
  }

  /** Begins with those who are meant: looking for a part in everybody's name is what takes long. */
  @Override
  public List<Person> colleagues(
      PersonId of, Collection<PersonId> ids, @Nullable Role orWith, String words, int limit) {
    String pattern = pattern(words);
    return sql.query(
        """
        select * from (
          select p.* from unnest(?::uuid[]) given (id) join identity.person p on p.id = given.id
          union select * from identity.person where roles && ?) meant
        where roles && '{PATROL,DISPATCHER,SUPERVISOR}' and id <> ?
          and (name ilike ? or username ilike ?)
        order by name, username limit ?
        """,
        PostgresPeople::person,
        ids.stream().map(PersonId::toString).toArray(String[]::new),
        orWith == null ? new String[0] : new String[] {orWith.name()},
        of.value(),
        pattern,
        pattern,
        limit);
  }

  @Override
  public List<Person> among(Collection<PersonId> ids, String words, int offset, int limit) {
    return sql.query(
        """
        select * from identity.person where id = any (?::uuid[]) and name ilike ?
        order by name, id offset ? limit ?
        """,
        PostgresPeople::person,
        ids.stream().map(PersonId::toString).toArray(String[]::new),
        pattern(words),
        offset,
        limit);
  }

  private static String pattern(String words) {
    return "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }

  @Override
  public void replaceAll(List<Person> everybody) {
    for (int from = 0; from < everybody.size(); from += BATCH) {
      save(everybody.subList(from, Math.min(from + BATCH, everybody.size())));
    }
    sql.update(
        "update identity.person set roles = '{}' where roles <> '{}' and id <> all(?::uuid[])",
        (Object) texts(everybody, person -> person.id().toString()));
  }

  private void save(List<Person> batch) {
    sql.update(
        UPSERT_ALL,
        clock.instant(),
        texts(batch, person -> person.id().toString()),
        texts(batch, Person::username),
        texts(batch, Person::name),
        texts(batch, person -> String.join(",", roles(person))));
  }

  private static String[] texts(List<Person> people, Function<Person, String> text) {
    return people.stream().map(text).toArray(String[]::new);
  }

  private static String[] roles(Person person) {
    return person.roles().stream().map(Role::name).sorted().toArray(String[]::new);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("name"),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
