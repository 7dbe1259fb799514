package org.fieldops.media.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.FieldDocument;
import org.fieldops.media.SentDocument;
import org.fieldops.media.document.model.Document;
import org.fieldops.media.document.model.DocumentRows;
import org.fieldops.media.document.model.Version;
import org.jspecify.annotations.Nullable;

/** Documents and their versions in PostgreSQL. */
@ApplicationScoped
public class PostgresDocuments implements DocumentRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresDocuments() {}

  @Inject
  public PostgresDocuments(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Document document) {
    return sql.update(
            """
            insert into media.document
              (id, sender, sender_name, target_kind, target, target_name, sent_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """,
            document.id().value(),
            document.sender().value(),
            document.senderName(),
            document.to().kind().name(),
            document.to().id(),
            document.target(),
            document.sentAt())
        > 0;
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return sql.first(
        "select * from media.document where id = ?", PostgresDocuments::document, id.value());
  }

  @Override
  public Optional<Document> locked(DocumentId id) {
    return sql.first(
        "select * from media.document where id = ? for update",
        PostgresDocuments::document,
        id.value());
  }

  @Override
  public void add(Version version) {
    sql.update(
        """
        insert into media.document_version
          (document, number, title, file, valid_until, sent_at, sent_by)
        values (?, ?, ?, ?, ?::timestamptz, ?, ?)
        """,
        version.document().value(),
        version.number(),
        version.title(),
        version.file().value(),
        version.validUntil(),
        version.sentAt(),
        version.by().value());
    sql.update(
        "update media.document set version = greatest(version, ?) where id = ?",
        version.number(),
        version.document().value());
  }

  @Override
  public Optional<Version> version(DocumentId id, int number) {
    return sql.first(
        "select * from media.document_version where document = ? and number = ?",
        PostgresDocuments::version,
        id.value(),
        number);
  }

  @Override
  public void meeting(AttachmentId file) {
    sql.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, "document " + file);
  }

  @Override
  public List<Version> waiting(AttachmentId file) {
    return sql.query(
        """
        select * from media.document_version
        where file = ? and not ready and reason is null order by document, number
        """,
        PostgresDocuments::version,
        file.value());
  }

  @Override
  public void ready(Version version) {
    sql.update(
        "update media.document_version set ready = true where document = ? and number = ?",
        version.document().value(),
        version.number());
    sql.update(
        "update media.document set current = greatest(current, ?) where id = ?",
        version.number(),
        version.document().value());
  }

  @Override
  public void refused(Version version, String reason) {
    sql.update(
        "update media.document_version set reason = ? where document = ? and number = ?",
        reason,
        version.document().value(),
        version.number());
  }

  @Override
  public void withdrawn(DocumentId id, Instant at, String by) {
    sql.update(
        "update media.document set withdrawn_at = ?, withdrawn_by = ? where id = ?",
        at,
        by,
        id.value());
  }

  @Override
  public List<DocumentId> followed(Instant now, int most) {
    return sql.query(
        """
        select d.id from media.document d
          join media.document_version v on v.document = d.id and v.number = d.current
        where d.withdrawn_at is null and d.target_kind <> 'PERSON'
          and (v.valid_until is null or v.valid_until > ?)
        order by d.sent_at desc limit ?
        """,
        row -> new DocumentId(row.getObject("id", UUID.class)),
        now,
        most);
  }

  @Override
  public List<Offered> of(PersonId person, Instant now, int most) {
    return sql.query(
        """
        select d.id, d.current, v.title, d.sender, d.sender_name, d.target_kind, d.target,
          d.target_name, d.sent_at first_at, v.sent_at, v.valid_until, a.stored_type, a.size, a.sha256, r.read_at, r.confirmed_at,
          (select max(p.sent_at) from media.document_version p
            where p.document = d.id and p.number < d.current and p.ready) replaces
        from media.document_recipient p
          join media.document d on d.id = p.document
          join media.document_version v on v.document = d.id and v.number = d.current
          join media.attachment a on a.id = v.file
          left join media.document_reading r
            on r.document = d.id and r.version = d.current and r.person = p.person
        where p.person = ? and p.until_at is null and d.withdrawn_at is null
          and (v.valid_until is null or v.valid_until > ?)
        order by v.sent_at desc, d.id limit ?
        """,
        row -> new Offered(ofField(row), target(row), Sql.instant(row, "first_at")),
        person.value(),
        now,
        most);
  }

  @Override
  public List<SentDocument> led(
      Led led, String words, @Nullable DocumentId before, int limit, Instant now) {
    return sql.query(
        SentColumns.SELECT
            + """
             where (d.sender = ? or (? and d.target_kind in ('UNIT', 'SHIFT', 'GROUP'))
                or (d.target_kind = 'CHANNEL' and d.target = any (?::uuid[])))
              and (v.title ilike ? or d.target_name ilike ?)
              and (?::uuid is null or (d.sent_at, d.id) <
                (select b.sent_at, b.id from media.document b where b.id = ?::uuid))
            order by d.sent_at desc, d.id desc limit ?
            """,
        row -> SentColumns.sent(row, now),
        led.by().value(),
        led.all(),
        led.channels().stream().map(UUID::toString).toArray(String[]::new),
        pattern(words),
        pattern(words),
        before == null ? null : before.value(),
        before == null ? null : before.value(),
        limit);
  }

  @Override
  public SentDocument sent(DocumentId id, Instant now) {
    return sql.first(
            SentColumns.SELECT + " where d.id = ?", row -> SentColumns.sent(row, now), id.value())
        .orElseThrow();
  }

  private static String pattern(String words) {
    return "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        new DocumentId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("sender", UUID.class)),
        row.getString("sender_name"),
        target(row),
        row.getString("target_name"),
        Sql.instant(row, "sent_at"),
        row.getInt("version"),
        row.getObject("current", Integer.class),
        instant(row, "withdrawn_at"));
  }

  static Target target(ResultSet row) throws SQLException {
    return new Target(
        Kind.valueOf(row.getString("target_kind")), row.getObject("target", UUID.class));
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        new DocumentId(row.getObject("document", UUID.class)),
        row.getInt("number"),
        row.getString("title"),
        new AttachmentId(row.getObject("file", UUID.class)),
        instant(row, "valid_until"),
        Sql.instant(row, "sent_at"),
        new PersonId(row.getObject("sent_by", UUID.class)),
        row.getBoolean("ready"),
        row.getString("reason"));
  }

  private static FieldDocument ofField(ResultSet row) throws SQLException {
    return new FieldDocument(
        new DocumentId(row.getObject("id", UUID.class)),
        row.getInt("current"),
        row.getString("title"),
        new PersonId(row.getObject("sender", UUID.class)),
        row.getString("sender_name"),
        row.getString("target_name"),
        Sql.instant(row, "sent_at"),
        instant(row, "replaces"),
        instant(row, "valid_until"),
        row.getString("stored_type"),
        row.getLong("size"),
        row.getString("sha256"),
        instant(row, "read_at"),
        instant(row, "confirmed_at"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
