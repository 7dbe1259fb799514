package org.fieldops.media.sick.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.SickNote;
import org.fieldops.media.SickNote.State;
import org.fieldops.media.SickNote.Trouble;
import org.fieldops.media.sick.model.NewSickNote;
import org.fieldops.media.sick.model.NewSickNote.Named;
import org.fieldops.media.sick.model.SickNoteRows;

/** Sick notes in PostgreSQL. */
@ApplicationScoped
public class PostgresSickNotes implements SickNoteRows {

  /** Whether the bytes are here is said by their row. */
  private static final String SELECT =
      """
      select n.*, c.key is not null as here from media.sick_note n
      left join media.certificate c on c.id = n.certificate and c.author = n.person
      """;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresSickNotes() {}

  @Inject
  public PostgresSickNotes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(NewSickNote note, Instant receivedAt) {
    Named photo = note.certificate();
    return sql.update(
            """
            insert into media.sick_note
              (id, person, person_name, from_day, until_day, said_at, clock_known, received_at,
               certificate, certificate_sha256)
            values (?, ?, ?, ?, ?::date, ?, ?, ?, ?::uuid, ?) on conflict do nothing
            """,
            note.id().value(),
            note.person().id().value(),
            note.person().name(),
            note.from(),
            note.until(),
            note.saidAt(),
            note.clockKnown(),
            receivedAt,
            photo == null ? null : photo.id().value(),
            photo == null ? null : photo.sha256())
        > 0;
  }

  @Override
  public Optional<SickNote> find(SickNoteId id) {
    return sql.first(SELECT + "where n.id = ?", SickNoteRow::read, id.value());
  }

  @Override
  public Optional<SickNote> locked(SickNoteId id) {
    return sql.first(SELECT + "where n.id = ? for update of n", SickNoteRow::read, id.value());
  }

  @Override
  public Optional<CertificateId> certificate(SickNoteId id) {
    return sql.first(
        "select certificate from media.sick_note where id = ? and certificate is not null",
        row -> new CertificateId(row.getObject("certificate", UUID.class)),
        id.value());
  }

  @Override
  public Optional<Naming> naming(CertificateId certificate) {
    return sql.first(
        "select * from media.sick_note where certificate = ? for update",
        row ->
            new Naming(
                new SickNoteId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getString("certificate_sha256"),
                row.getObject("certificate_at") != null),
        certificate.value());
  }

  @Override
  public List<SickNote> list(PersonId not, boolean done, String words, int offset, int limit) {
    String which = done ? "n.state = 'DONE'" : "n.state <> 'DONE'";
    String order = done ? "n.done_at desc, n.id" : "n.received_at, n.id";
    return sql.query(
        SELECT
            + "where "
            + which
            + " and n.person <> ? and strpos(lower(n.person_name), lower(?)) > 0 order by "
            + order
            + " limit ? offset ?",
        SickNoteRow::read,
        not.value(),
        words,
        limit,
        offset);
  }

  @Override
  public void taken(SickNoteId id, Person by, Instant at) {
    sql.update(
        """
        update media.sick_note set state = 'TAKEN', taken_by = ?, taken_by_name = ?, taken_at = ?
        where id = ?
        """,
        by.id().value(),
        by.name(),
        at,
        id.value());
  }

  @Override
  public void arrived(SickNoteId id, Instant at) {
    sql.update("update media.sick_note set certificate_at = ? where id = ?", at, id.value());
  }

  @Override
  public void anew(SickNoteId id) {
    sql.update(
        """
        update media.sick_note
        set state = 'NEW', taken_by = null, taken_by_name = null, taken_at = null, done_at = null,
          next_try = null, tries = 0, trouble = null
        where id = ?
        """,
        id.value());
  }

  @Override
  public void leaves(SickNoteId id, Instant from) {
    sql.update(
        "update media.sick_note set state = 'LEAVING', next_try = ?, tries = 0 where id = ?",
        from,
        id.value());
  }

  @Override
  public Optional<Leaving> claim(Instant now, Instant again) {
    Optional<SickNoteId> due =
        sql.first(
            """
            select id from media.sick_note where state = 'LEAVING' and next_try <= ?
            order by next_try, id limit 1 for update skip locked
            """,
            row -> new SickNoteId(row.getObject("id", UUID.class)),
            now);
    due.ifPresent(id ->
        sql.update("update media.sick_note set next_try = ? where id = ?", again, id.value()));
    return due.flatMap(
        id -> find(id).map(note -> new Leaving(note, certificate(id), 1 + handedOver(id))));
  }

  private int handedOver(SickNoteId id) {
    return number("handed_over", id);
  }

  @Override
  public int tries(SickNoteId id) {
    return number("tries", id);
  }

  private int number(String column, SickNoteId id) {
    return sql.first(
            "select " + column + " from media.sick_note where id = ?",
            row -> row.getInt(1),
            id.value())
        .orElse(0);
  }

  @Override
  public void failed(SickNoteId id, Trouble trouble, Instant again) {
    sql.update(
        """
        update media.sick_note set tries = tries + 1, trouble = ?, next_try = ?
        where id = ? and state = 'LEAVING'
        """,
        trouble.name(),
        again,
        id.value());
  }

  @Override
  public void done(SickNoteId id, Instant at, boolean handedOver) {
    sql.update(
        """
        update media.sick_note set state = 'DONE', done_at = ?, next_try = null, trouble = null,
          handed_over = handed_over + ?
        where id = ? and state = 'LEAVING'
        """,
        at,
        handedOver ? 1 : 0,
        id.value());
  }

  @Override
  public int forgetDone(Instant before) {
    return sql.update("delete from media.sick_note where state = 'DONE' and done_at < ?", before);
  }
}
