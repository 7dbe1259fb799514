package org.fieldops.identity.group.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.identity.group.service.GroupRows;
import org.fieldops.kernel.GroupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.store.Sql;

/** Groups in PostgreSQL; however many come or go, it is one statement. */
@ApplicationScoped
public class PostgresGroups implements GroupRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresGroups() {}

  @Inject
  public PostgresGroups(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(GroupId id, String name, PersonId by, Instant now) {
    return sql.update(
            "insert into identity.person_group (id, name, made_by, made_at) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            id.value(),
            name,
            by.value(),
            now)
        > 0;
  }

  @Override
  public Optional<Kept> byId(GroupId id) {
    return sql.first(
        "select * from identity.person_group where id = ?", PostgresGroups::group, id.value());
  }

  @Override
  public Optional<Kept> locked(GroupId id) {
    return sql.first(
        "select * from identity.person_group where id = ? for no key update",
        PostgresGroups::group,
        id.value());
  }

  @Override
  public List<Kept> find(String words, int limit) {
    return sql.query(
        """
        select * from identity.person_group where ended_at is null and name ilike ?
        order by lower(name), id limit ?
        """,
        PostgresGroups::group,
        pattern(words),
        limit);
  }

  @Override
  public boolean rename(GroupId id, String name) {
    // names are given one after the other, so that the second of two is told and does not fail
    sql.update("lock table identity.person_group in share row exclusive mode");
    return sql.update(
            """
            update identity.person_group set name = ? where id = ? and not exists (
              select from identity.person_group o
              where lower(o.name) = lower(?) and o.ended_at is null and o.id <> ?)
            """,
            name,
            id.value(),
            name,
            id.value())
        > 0;
  }

  @Override
  public void end(GroupId id, PersonId by, Instant now) {
    sql.update(
        "update identity.person_group set ended_at = ?, ended_by = ? where id = ?",
        now,
        by.value(),
        id.value());
  }

  @Override
  public Set<PersonId> join(GroupId id, Collection<PersonId> people, PersonId by, Instant now) {
    return people(
        """
        insert into identity.person_group_member (group_id, person, from_at, added_by)
        select ?, person, ?, ? from unnest(?::uuid[]) who (person)
        on conflict (group_id, person) where until_at is null do nothing
        returning person
        """,
        id.value(),
        now,
        by.value(),
        ids(people));
  }

  @Override
  public Set<PersonId> leave(GroupId id, Collection<PersonId> people, PersonId by, Instant now) {
    return people(
        """
        update identity.person_group_member
        set until_at = greatest(from_at, ?::timestamptz), removed_by = ?
        where group_id = ? and person = any (?::uuid[]) and until_at is null
        returning person
        """,
        now,
        by.value(),
        id.value(),
        ids(people));
  }

  @Override
  public void count(GroupId id, int members) {
    sql.update("update identity.person_group set members = ? where id = ?", members, id.value());
  }

  @Override
  public Set<PersonId> members(GroupId id) {
    // whoever changes it holds its row, and what was read here holds until we are done
    sql.query("select from identity.person_group where id = ? for share", row -> true, id.value());
    return people(
        "select person from identity.person_group_member where group_id = ? and until_at is null",
        id.value());
  }

  @Override
  public List<Person> members(GroupId id, String words, int offset, int limit) {
    return sql.query(
        """
        select p.* from identity.person_group_member m
          join identity.person p on p.id = m.person
        where m.group_id = ? and m.until_at is null and p.name ilike ?
        order by p.name, p.id offset ? limit ?
        """,
        PostgresGroups::person,
        id.value(),
        pattern(words),
        offset,
        limit);
  }

  private record Named(GroupId id, String name) {}

  @Override
  public Map<GroupId, String> names(Collection<GroupId> ids) {
    return sql
        .query(
            "select id, name from identity.person_group"
                + " where id = any (?::uuid[]) and ended_at is null",
            row -> new Named(new GroupId(row.getObject("id", UUID.class)), row.getString("name")),
            (Object) ids.stream().map(GroupId::toString).toArray(String[]::new))
        .stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }

  private Set<PersonId> people(String statement, Object... facts) {
    return new HashSet<>(
        sql.query(statement, row -> new PersonId(row.getObject("person", UUID.class)), facts));
  }

  private static String pattern(String words) {
    return "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }

  private static String[] ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::toString).toArray(String[]::new);
  }

  private static Kept group(ResultSet row) throws SQLException {
    return new Kept(
        new GroupId(row.getObject("id", UUID.class)),
        row.getString("name"),
        new PersonId(row.getObject("made_by", UUID.class)),
        row.getInt("members"),
        row.getObject("ended_at") != null);
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
