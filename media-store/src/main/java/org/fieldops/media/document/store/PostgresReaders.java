package org.fieldops.media.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.DeviceCopy;
import org.fieldops.media.DocumentReader;
import org.fieldops.media.document.model.ReaderRows;
import org.jspecify.annotations.Nullable;

/** For whom documents are and how far they are with them, in PostgreSQL. */
@ApplicationScoped
public class PostgresReaders implements ReaderRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresReaders() {}

  @Inject
  public PostgresReaders(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void join(DocumentId id, Collection<Person> people, Instant now) {
    sql.update(
        """
        insert into media.document_recipient as r (document, person, name, since)
        select ?, who.person, who.name, ?
        from unnest(?::uuid[], ?::text[]) as who (person, name)
        on conflict (document, person) do update set until_at = null, name = excluded.name
        """,
        id.value(),
        now,
        people.stream().map(each -> each.id().toString()).toArray(String[]::new),
        people.stream().map(Person::name).toArray(String[]::new));
  }

  @Override
  public void leave(DocumentId id, Collection<PersonId> people, Instant now) {
    sql.update(
        """
        update media.document_recipient set until_at = ?
        where document = ? and until_at is null and person = any (?::uuid[])
        """,
        now,
        id.value(),
        texts(people));
  }

  @Override
  public Set<PersonId> people(DocumentId id) {
    return Set.copyOf(
        sql.query(
            "select person from media.document_recipient where document = ? and until_at is null",
            PostgresReaders::person,
            id.value()));
  }

  @Override
  public boolean isFor(DocumentId id, PersonId person) {
    return !sql.query(
            """
            select person from media.document_recipient
            where document = ? and person = ? and until_at is null
            """,
            PostgresReaders::person,
            id.value(),
            person.value())
        .isEmpty();
  }

  @Override
  public boolean wasFor(DocumentId id, PersonId person) {
    return !sql.query(
            "select person from media.document_recipient where document = ? and person = ?",
            PostgresReaders::person,
            id.value(),
            person.value())
        .isEmpty();
  }

  @Override
  public void read(
      DocumentId id,
      int version,
      PersonId person,
      Instant at,
      @Nullable Instant received,
      boolean clockKnown) {
    sql.update(
        """
        insert into media.document_reading as r
          (document, version, person, read_at, confirmed_at, confirmed_received_at, clock_known)
        values (?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?)
        on conflict (document, version, person) do update set
          read_at = least(r.read_at, excluded.read_at),
          clock_known = case when r.confirmed_at is null then excluded.clock_known
            else r.clock_known end,
          confirmed_at = coalesce(r.confirmed_at, excluded.confirmed_at),
          confirmed_received_at = coalesce(r.confirmed_received_at, excluded.confirmed_received_at)
        """,
        id.value(),
        version,
        person.value(),
        at,
        received == null ? null : at,
        received,
        clockKnown);
  }

  @Override
  public void copy(PersonId person, UUID device, DeviceCopy copy, Instant at) {
    sql.update(
        """
        insert into media.document_copy as c (document, person, device, version, state, at)
        select r.document, r.person, ?, ?, ?, ? from media.document_recipient r
          join media.document d on d.id = r.document
        where r.document = ? and r.person = ? and ? between 1 and d.version
        on conflict (document, person, device) do update
          set version = excluded.version, state = excluded.state, at = excluded.at
        where c.version <> excluded.version or c.state <> excluded.state
        """,
        device,
        copy.version(),
        copy.state().name(),
        at,
        copy.document().value(),
        person.value(),
        copy.version());
  }

  @Override
  public void gone(PersonId person, UUID device, Collection<DocumentId> but, Instant at) {
    sql.update(
        """
        update media.document_copy set state = 'GONE', at = ?
        where person = ? and device = ? and state <> 'GONE' and document <> all (?::uuid[])
        """,
        at,
        person.value(),
        device,
        but.stream().map(DocumentId::toString).toArray(String[]::new));
  }

  @Override
  public List<DocumentReader> readers(
      DocumentId id, int version, boolean open, int offset, int limit) {
    return sql.query(
        """
        select p.person, p.name, p.since, p.until_at, r.read_at, r.confirmed_at,
          r.confirmed_received_at, coalesce(r.clock_known, true) clock_known,
          r.confirmed_at is null and exists (select from media.document_reading b
            where b.document = p.document and b.person = p.person and b.version < ?
              and b.confirmed_at is not null) before
        from media.document_recipient p
          left join media.document_reading r
            on r.document = p.document and r.person = p.person and r.version = ?
        where p.document = ? and (not ? or (r.confirmed_at is null and p.until_at is null))
        order by p.name, p.person offset ? limit ?
        """,
        PostgresReaders::reader,
        version,
        version,
        id.value(),
        open,
        offset,
        limit);
  }

  @Override
  public List<Said> copies(DocumentId id, Collection<PersonId> people) {
    return sql.query(
        """
        select * from media.document_copy where document = ? and person = any (?::uuid[])
        order by person, device
        """,
        row ->
            new Said(
                person(row),
                row.getObject("device", UUID.class),
                row.getInt("version"),
                DeviceCopy.State.valueOf(row.getString("state")),
                Sql.instant(row, "at")),
        id.value(),
        texts(people));
  }

  @Override
  public Optional<Instant> confirmed(DocumentId id, int version, PersonId person) {
    return sql.first(
        """
        select confirmed_at from media.document_reading
        where document = ? and version = ? and person = ? and confirmed_at is not null
        """,
        row -> Sql.instant(row, "confirmed_at"),
        id.value(),
        version,
        person.value());
  }

  private static String[] texts(Collection<PersonId> people) {
    return people.stream().map(PersonId::toString).toArray(String[]::new);
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }

  private static DocumentReader reader(ResultSet row) throws SQLException {
    return new DocumentReader(
        person(row),
        row.getString("name"),
        Sql.instant(row, "since"),
        PostgresDocuments.instant(row, "until_at"),
        PostgresDocuments.instant(row, "read_at"),
        PostgresDocuments.instant(row, "confirmed_at"),
        PostgresDocuments.instant(row, "confirmed_received_at"),
        row.getBoolean("clock_known"),
        row.getBoolean("before"),
        List.of());
  }
}
