package org.fieldops.dispatch.channel.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.ExtrasJson;
import org.fieldops.dispatch.MessageState;
import org.fieldops.dispatch.MessageStateJson;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Reaction;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** A message as its row tells it. */
public final class MessageRow {

  /**
   * What a reader is shown beside the row {@code m}: what it answers, where that is within {@code
   * %s}, and the reader's own quick answers.
   */
  static final String SHOWN =
      """
      m.*, q.number quote_number, q.author_name quote_author,
        dispatch.one_line(q) quote_text,
        q.withdrawn_at is not null quote_withdrawn,
        case when m.reactions is not null then (
          select array_agg(r.reaction) from dispatch.reaction r
          where r.channel_id = m.channel_id and r.number = m.number and r.person = ?::uuid
            and r.given) end mine
      """;

  /** The join that {@link #SHOWN} needs. */
  static final String QUOTED =
      """
      left join dispatch.message q on q.channel_id = m.channel_id
        and q.number = (m.extras ->> 'replyTo')::bigint and %s @> q.number
        and m.withdrawn_at is null
      """;

  private MessageRow() {}

  /** The row alone: the same for every reader. */
  public static MessageView said(ResultSet row) throws SQLException {
    return message(row, Set.of(), null);
  }

  /** With what this reader is shown beside it. */
  static MessageView shown(ResultSet row) throws SQLException {
    String author = row.getString("quote_author");
    MessageState.Quote quote =
        author == null
            ? null
            : new MessageState.Quote(
                row.getLong("quote_number"),
                author,
                row.getString("quote_text"),
                row.getBoolean("quote_withdrawn"));
    return message(row, mine(row.getArray("mine")), quote);
  }

  private static Set<Reaction> mine(@Nullable Array given) throws SQLException {
    return given == null
        ? Set.of()
        : Arrays.stream((String[]) given.getArray())
            .map(Reaction::valueOf)
            .collect(Collectors.toSet());
  }

  private static MessageView message(
      ResultSet row, Set<Reaction> mine, MessageState.@Nullable Quote quote) throws SQLException {
    Instant withdrawnAt = instant(row, "withdrawn_at");
    MessageState state =
        withdrawnAt == null
            ? state(instant(row, "edited_at"), reactions(row), mine, quote)
            : new MessageState(null, withdrawnAt, Map.of(), Set.of(), null);
    return new MessageView(
        new OperationId(row.getObject("id", UUID.class)),
        new ChannelId(row.getObject("channel_id", UUID.class)),
        row.getLong("number"),
        new PersonId(row.getObject("author", UUID.class)),
        row.getString("author_name"),
        row.getString("unit_name"),
        row.getString("text"),
        Sql.instant(row, "written_at"),
        Sql.instant(row, "at"),
        Sql.instant(row, "received_at"),
        row.getBoolean("clock_known"),
        withdrawnAt == null ? extras(row.getString("extras")) : Extras.NONE,
        state);
  }

  private static MessageState state(
      @Nullable Instant editedAt,
      Map<Reaction, Long> reactions,
      Set<Reaction> mine,
      MessageState.@Nullable Quote quote) {
    return editedAt == null && reactions.isEmpty() && quote == null
        ? MessageState.UNCHANGED
        : new MessageState(editedAt, null, reactions, mine, quote);
  }

  /** The counts of a row. */
  public static Map<Reaction, Long> reactions(ResultSet row) throws SQLException {
    String counts = row.getString("reactions");
    return counts == null ? Map.of() : MessageStateJson.reactions(WireJson.parse(counts));
  }

  /** A time that may not be there. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static Extras extras(@Nullable String kept) {
    return kept == null ? Extras.NONE : ExtrasJson.read(WireJson.parse(kept));
  }
}
