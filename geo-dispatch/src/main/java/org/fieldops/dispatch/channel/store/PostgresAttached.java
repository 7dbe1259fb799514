package org.fieldops.dispatch.channel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldops.dispatch.channel.model.AttachedRows;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.attachment.AttachmentReaders.Named;
import org.fieldops.kernel.store.Sql;

/**
 * Asks the messages themselves, by an index over those that name files: to say one costs nothing
 * more for it.
 */
@ApplicationScoped
public class PostgresAttached implements AttachedRows {

  /** The condition of the index {@code message_attachments}, and what it finds. */
  private static final String NAMING =
      """
      from dispatch.message
      where jsonb_exists(extras, 'attachments') and extras @> ?::jsonb
        and channel_id = ? and author = ?
      """;

  /** Within reach, and not withdrawn. */
  private static final String SHOWN = " and ?::int8multirange @> number and withdrawn_at is null";

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresAttached() {}

  @Inject
  public PostgresAttached(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean isNamed(Named file) {
    return sql.first(
            "select " + NAMING + " limit 1",
            row -> true,
            naming(file),
            file.channel().value(),
            file.author().value())
        .isPresent();
  }

  @Override
  public boolean isWithin(Named file, ReadingRight reach) {
    return sql.first(
            "select " + NAMING + SHOWN + " limit 1",
            row -> true,
            naming(file),
            file.channel().value(),
            file.author().value(),
            reach.spans())
        .isPresent();
  }

  private static String naming(Named file) {
    return WireJson.object()
        .add(
            "attachments",
            WireJson.array()
                .add(WireJson.object().add("attachmentId", file.attachment().toString())))
        .build()
        .toString();
  }
}
