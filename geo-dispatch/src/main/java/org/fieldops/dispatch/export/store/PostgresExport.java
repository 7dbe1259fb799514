package org.fieldops.dispatch.export.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.store.MessageRow;
import org.fieldops.dispatch.export.model.ExportRows;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** What is to be exported, from PostgreSQL. */
@ApplicationScoped
public class PostgresExport implements ExportRows {

  private static final Instant BEGINNING = Instant.EPOCH;
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  /** Of one channel, what may be read and was received between two moments. */
  private static final String WITHIN =
      """
      from dispatch.message m
      where m.channel_id = ? and ?::int8multirange @> m.number
        and m.received_at >= ? and m.received_at < ?
      """;

  /** Of a message: the characters of all its texts, former ones included. */
  private static final String CHARACTERS =
      """
      greatest(length(m.text), (select sum(length(v.text)) from dispatch.message_version v
        where v.channel_id = m.channel_id and v.number = m.number))
      """;

  private static final String EXTENT =
      """
      select count(*) messages, coalesce(min(number), 0) first_number,
        coalesce(max(number), 0) last_number, coalesce(sum(%s), 0) characters
      """
              .formatted(CHARACTERS)
          + WITHIN;

  private static final String FITS =
      """
      select min(received_at) at from (
        select received_at, row_number() over newest place, sum(%s) over newest characters
        %s
        window newest as (order by number desc) order by number desc limit ?) each
      where place <= ? and characters <= ?
      """
          .formatted(CHARACTERS, WITHIN);

  private static final String PAGE =
      "select m.* " + WITHIN + " and m.number > ? and m.number <= ? order by m.number limit ?";

  private record Text(long number, MessageVersion version) {}

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresExport() {}

  @Inject
  public PostgresExport(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Extent extent(ReadingRight reach, ChannelExport.Wish wish) {
    return sql.query(
            EXTENT,
            row ->
                new Extent(
                    row.getLong("messages"),
                    row.getLong("first_number"),
                    row.getLong("last_number"),
                    row.getLong("characters")),
            reach.channel().value(),
            reach.spans(),
            from(wish.from()),
            until(wish.until()))
        .getFirst();
  }

  @Override
  public Optional<Instant> fitsFrom(
      ReadingRight reach, ChannelExport.Wish wish, int messages, int characters) {
    return sql.query(
            FITS,
            row -> Optional.ofNullable(MessageRow.instant(row, "at")),
            reach.channel().value(),
            reach.spans(),
            from(wish.from()),
            until(wish.until()),
            messages + 1,
            messages,
            characters)
        .getFirst();
  }

  @Override
  public List<MessageView> page(ReadingRight reach, ChannelExport export, long after, int limit) {
    return sql.query(
        PAGE,
        MessageRow::said,
        reach.channel().value(),
        reach.spans(),
        from(export.wish().from()),
        until(export.wish().until()),
        after,
        export.lastNumber(),
        limit);
  }

  @Override
  public Map<Long, List<MessageVersion>> texts(ReadingRight reach, List<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return sql
        .query(
            "select * from dispatch.message_version where channel_id = ?"
                + " and number = any (?::bigint[]) order by number, version",
            PostgresExport::text,
            reach.channel().value(),
            numbers.toArray(Long[]::new))
        .stream()
        .collect(
            Collectors.groupingBy(
                Text::number, Collectors.mapping(Text::version, Collectors.toList())));
  }

  private static Text text(ResultSet row) throws SQLException {
    return new Text(
        row.getLong("number"),
        new MessageVersion(
            row.getInt("version"),
            row.getString("text"),
            Sql.instant(row, "written_at"),
            Sql.instant(row, "at"),
            Sql.instant(row, "received_at"),
            row.getBoolean("clock_known")));
  }

  private static Instant from(@Nullable Instant from) {
    return from == null || from.isBefore(BEGINNING) ? BEGINNING : earliest(from);
  }

  private static Instant until(@Nullable Instant until) {
    return earliest(Objects.requireNonNullElse(until, END));
  }

  /** PostgreSQL keeps fewer years than a device may name. */
  private static Instant earliest(Instant at) {
    return at.isAfter(END) ? END : at.isBefore(BEGINNING) ? BEGINNING : at;
  }
}
