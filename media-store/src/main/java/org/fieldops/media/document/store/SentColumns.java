package org.fieldops.media.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.fieldops.kernel.ContentTypes;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.SentDocument;
import org.fieldops.media.SentDocument.Counts;
import org.fieldops.media.SentDocument.State;
import org.jspecify.annotations.Nullable;

/** A document as those see it who lead it, with how many have it, in one row. */
final class SentColumns {

  static final String SELECT =
      """
      select d.*, v.title, v.valid_until, v.reason, v.sent_at version_at, c.valid_until current_until,
        a.filename, a.stored_type, a.size,
        (select count(*) from media.document_recipient p
          where p.document = d.id and p.until_at is null) people,
        (select count(distinct h.person) from media.document_copy h
          join media.document_recipient p on p.document = d.id and p.person = h.person
          where h.document = d.id and p.until_at is null
            and h.state = 'HELD' and h.version = d.current) here,
        (select count(*) from media.document_reading r
          join media.document_recipient p on p.document = d.id and p.person = r.person
          where r.document = d.id and p.until_at is null and r.version = d.current) opened,
        (select count(*) from media.document_reading r
          join media.document_recipient p on p.document = d.id and p.person = r.person
          where r.document = d.id and p.until_at is null and r.version = d.current
            and r.confirmed_at is not null) confirmed,
        (select count(*) from media.document_copy h
          where h.document = d.id and h.state in ('HELD', 'UNREADABLE')) left_on,
        (select count(*) from media.document_copy h
          where h.document = d.id and h.state = 'NO_ROOM' and h.version = d.current) no_room
      from media.document d
        join media.document_version v on v.document = d.id and v.number = d.version
        left join media.document_version c on c.document = d.id and c.number = d.current
        left join media.attachment a on a.id = v.file and a.author_id = v.sent_by
      """;

  private SentColumns() {}

  static SentDocument sent(ResultSet row, Instant now) throws SQLException {
    String filename = row.getString("filename");
    String type = row.getString("stored_type");
    return new SentDocument(
        new DocumentId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("sender", UUID.class)),
        row.getString("sender_name"),
        PostgresDocuments.target(row),
        row.getString("target_name"),
        row.getInt("version"),
        row.getObject("current", Integer.class),
        row.getString("title"),
        state(row, now),
        row.getString("reason"),
        PostgresDocuments.instant(row, "valid_until"),
        Sql.instant(row, "version_at"),
        PostgresDocuments.instant(row, "withdrawn_at"),
        row.getString("withdrawn_by"),
        filename == null ? "" : filename,
        type == null ? ContentTypes.UNKNOWN : type,
        row.getLong("size"),
        counts(row));
  }

  private static State state(ResultSet row, Instant now) throws SQLException {
    if (row.getObject("withdrawn_at") != null) {
      return State.WITHDRAWN;
    }
    if (row.getObject("current") == null) {
      return row.getString("reason") == null ? State.COMING : State.REFUSED;
    }
    return over(PostgresDocuments.instant(row, "current_until"), now) ? State.EXPIRED : State.VALID;
  }

  private static boolean over(@Nullable Instant until, Instant now) {
    return until != null && !until.isAfter(now);
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getInt("people"),
        row.getInt("here"),
        row.getInt("opened"),
        row.getInt("confirmed"),
        row.getInt("left_on"),
        row.getInt("no_room"));
  }
}
