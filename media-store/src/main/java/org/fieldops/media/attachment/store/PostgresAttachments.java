package org.fieldops.media.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.store.Sql;
import org.fieldops.media.AttachmentState;
import org.fieldops.media.attachment.model.Attachment;
import org.fieldops.media.attachment.model.AttachmentRows;
import org.fieldops.media.attachment.model.Drawing;
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.file.store.FileColumns;

/** Attachments in PostgreSQL. */
@ApplicationScoped
public class PostgresAttachments implements AttachmentRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresAttachments() {}

  @Inject
  public PostgresAttachments(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Attachment claim(Attachment begun) {
    FileColumns.claim(
        sql, "attachment", begun.id().value(), begun.author(), begun.state(), begun.declared());
    return locked(begun.id()).orElseThrow();
  }

  @Override
  public Optional<Attachment> locked(AttachmentId id) {
    return sql.first(
        "select * from media.attachment where id = ? for update",
        PostgresAttachments::read,
        id.value());
  }

  @Override
  public Optional<Attachment> find(AttachmentId id) {
    return sql.first(
        "select * from media.attachment where id = ?", PostgresAttachments::read, id.value());
  }

  @Override
  public void announce(Attachment file, Instant at) {
    sql.update(
        "update media.attachment set channel = ?, announced_at = ? where id = ?",
        Objects.requireNonNull(file.channel()).value(),
        at,
        file.id().value());
  }

  @Override
  public void save(Attachment file) {
    sql.update(
        """
        update media.attachment
        set state = ?, reason = ?, stored_type = ?, received_at = ?, thumbnail = ?
        where id = ?
        """,
        file.state().name(),
        file.reason(),
        file.type(),
        file.receivedAt(),
        file.thumbnail(),
        file.id().value());
  }

  @Override
  public Optional<EvidenceId> evidenceOf(AttachmentId id) {
    return sql.first(
        "select evidence from media.attachment where id = ? and evidence is not null",
        row -> new EvidenceId(row.getObject("evidence", UUID.class)),
        id.value());
  }

  @Override
  public void becomes(AttachmentId id, EvidenceId evidence) {
    sql.update(
        "update media.attachment set evidence = ? where id = ?", evidence.value(), id.value());
  }

  @Override
  public void ask(AttachmentId id, Look.Kind kind, Instant at) {
    sql.update(
        """
        update media.attachment
        set look = ?, look_not_before = ?, look_begun = 0, look_failed = 0, look_holder = null
        where id = ?
        """,
        kind.name(),
        at,
        id.value());
  }

  @Override
  public Optional<Drawing> due(Instant now) {
    return sql.first(
        """
        select id, look, look_begun, look_failed, sha256 from media.attachment
        where look is not null and look_not_before <= ?
        order by look, look_not_before, id limit 1 for update skip locked
        """,
        row ->
            new Drawing(
                new AttachmentId(row.getObject("id", UUID.class)),
                Look.Kind.valueOf(row.getString("look")),
                row.getInt("look_begun"),
                row.getInt("look_failed"),
                row.getString("sha256")),
        now);
  }

  @Override
  public void begin(AttachmentId id, String holder, Instant until) {
    sql.update(
        """
        update media.attachment
        set look_begun = look_begun + 1, look_holder = ?, look_not_before = ? where id = ?
        """,
        holder,
        until,
        id.value());
  }

  @Override
  public void failed(AttachmentId id, Instant notBefore) {
    sql.update(
        """
        update media.attachment
        set look_begun = look_begun - 1, look_failed = look_failed + 1, look_holder = null,
          look_not_before = ?
        where id = ?
        """,
        notBefore,
        id.value());
  }

  @Override
  public void done(AttachmentId id) {
    sql.update(
        """
        update media.attachment set look = null, look_not_before = null, look_holder = null
        where id = ?
        """,
        id.value());
  }

  @Override
  public void free(String holder, Instant now) {
    sql.update(
        """
        update media.attachment
        set look_holder = null, look_not_before = least(look_not_before, ?)
        where look is not null and look_holder = ?
        """,
        now,
        holder);
  }

  private static Attachment read(ResultSet row) throws SQLException {
    UUID channel = row.getObject("channel", UUID.class);
    OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
    return new Attachment(
        new AttachmentId(row.getObject("id", UUID.class)),
        FileColumns.author(row),
        AttachmentState.valueOf(row.getString("state")),
        row.getString("reason"),
        FileColumns.declared(row),
        channel == null ? null : new ChannelId(channel),
        row.getString("stored_type"),
        received == null ? null : received.toInstant(),
        row.getBoolean("thumbnail"));
  }
}
