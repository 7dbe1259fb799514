package org.fieldops.dispatch.handover.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.handover.model.FactRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** What a shift leaves behind, read from PostgreSQL. */
@ApplicationScoped
public class PostgresFacts implements FactRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresFacts() {}

  @Inject
  public PostgresFacts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<OpenOrder> orders(ChannelId channel, int most) {
    return sql.query(
        """
        select * from dispatch.work_order where channel_id = ? and closed_at is null
        order by received_at, id limit ?
        """,
        row ->
            new OpenOrder(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getString("giver_name"),
                Sql.instant(row, "received_at"),
                Sql.instant(row, "answer_by"),
                row.getInt("addressed"),
                row.getInt("understood"),
                row.getInt("cannot")),
        channel.value(),
        most);
  }

  @Override
  public List<Urgent> urgent(ChannelId channel, int most) {
    return sql.query(
        """
        select m.id, m.number, m.author_name, m.received_at, m.text from dispatch.message_words w
          join dispatch.message m on m.id = w.message_id
        where w.channel_id = ? and w.urgent and m.extras -> 'orderId' is null
          and not exists (select from dispatch.acknowledgement a
            where a.channel_id = m.channel_id and a.number = m.number and a.person <> m.author)
          and not exists (select from dispatch.reaction r
            where r.channel_id = m.channel_id and r.number = m.number and r.given
              and r.person <> m.author)
          and not exists (select from dispatch.message answer
            where answer.channel_id = m.channel_id and answer.number > m.number
              and answer.author <> m.author and (answer.extras ->> 'replyTo')::bigint = m.number)
        order by m.received_at, m.id limit ?
        """,
        row ->
            new Urgent(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("author_name"),
                Sql.instant(row, "received_at"),
                row.getString("text")),
        channel.value(),
        most);
  }

  @Override
  public List<OpenBackup> backups(ShiftId shift, @Nullable ChannelId channel, int most) {
    return sql.query(
        """
        select b.* from dispatch.backup_request b
        where b.state <> 'CLOSED' and (b.channel_id = ?::uuid or b.person in (
          select d.person from dispatch.duty d where d.shift_id = ? and d.valid_until is null))
        order by b.received_at, b.id limit ?
        """,
        row ->
            new OpenBackup(
                row.getObject("id", UUID.class),
                row.getString("person_name"),
                row.getString("unit_name"),
                Sql.instant(row, "received_at"),
                row.getBoolean("urgent"),
                row.getString("state"),
                row.getString("accepted_by_name")),
        channel == null ? null : channel.toString(),
        shift.value(),
        most);
  }

  @Override
  public List<Crew> crew(ShiftId shift, int most) {
    return sql.query(
        """
        select d.person, u.name unit_name, max(m.at) filter (where m.kind = 'BEGUN') begun,
          max(m.at) filter (where m.kind = 'ENDED') ended
        from dispatch.duty d join dispatch.unit u on u.id = d.unit_id
          left join dispatch.duty_mark m on m.shift_id = d.shift_id and m.person = d.person
        where d.shift_id = ? and d.valid_until is null
        group by d.person, u.name order by u.name, d.person limit ?
        """,
        row ->
            new Crew(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("unit_name"),
                time(row, "begun"),
                time(row, "ended")),
        shift.value(),
        most);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
