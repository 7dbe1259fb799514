package org.fieldops.dispatch.message.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.MessageStateJson;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Reaction;
import org.fieldops.dispatch.channel.store.MessageRow;
import org.fieldops.dispatch.message.model.LaterRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** What became of messages, in PostgreSQL. */
@ApplicationScoped
public class PostgresLater implements LaterRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresLater() {}

  @Inject
  public PostgresLater(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Reworded> reworded(int most) {
    return sql.query(
        """
        update dispatch.message m set reworded = false
        from (select id from dispatch.message where reworded
          order by channel_id, number limit ? for no key update skip locked) due
        where m.id = due.id
        returning m.channel_id, m.id, m.received_at
        """,
        row ->
            new Reworded(
                new ChannelId(row.getObject("channel_id", UUID.class)),
                new OperationId(row.getObject("id", UUID.class)),
                Sql.instant(row, "received_at")),
        most);
  }

  @Override
  public Optional<MessageView> lock(ChannelId channel, OperationId message) {
    return sql.first(
        "select * from dispatch.message where id = ? and channel_id = ? for no key update",
        MessageRow::said,
        message.value(),
        channel.value());
  }

  @Override
  public Optional<Answers> lockAnswers(ChannelId channel, long number) {
    return sql.first(
        """
        select reactions, withdrawn_at is not null withdrawn, reactions_told_at
        from dispatch.message where channel_id = ? and number = ? for no key update
        """,
        row ->
            new Answers(
                MessageRow.reactions(row),
                row.getBoolean("withdrawn"),
                MessageRow.instant(row, "reactions_told_at")),
        channel.value(),
        number);
  }

  @Override
  public List<MessageVersion> versions(ChannelId channel, long number) {
    return sql.query(
        "select * from dispatch.message_version where channel_id = ? and number = ?"
            + " order by version",
        PostgresLater::version,
        channel.value(),
        number);
  }

  private static MessageVersion version(ResultSet row) throws SQLException {
    return new MessageVersion(
        row.getInt("version"),
        row.getString("text"),
        Sql.instant(row, "written_at"),
        Sql.instant(row, "at"),
        Sql.instant(row, "received_at"),
        row.getBoolean("clock_known"));
  }

  @Override
  public void keep(
      ChannelId channel, long number, String text, Moment written, Instant receivedAt) {
    sql.update(
        """
        insert into dispatch.message_version
          (channel_id, number, version, text, written_at, at, received_at, clock_known)
        select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?
        from dispatch.message_version where channel_id = ? and number = ?
        """,
        channel.value(),
        number,
        text,
        written.writtenAt(),
        written.at(),
        receivedAt,
        written.clockKnown(),
        channel.value(),
        number);
  }

  @Override
  public void edit(ChannelId channel, long number, String text, Instant at) {
    sql.update(
        "update dispatch.message set text = ?, edited_at = ?, reworded = true where channel_id = ? and number = ?",
        text,
        at,
        channel.value(),
        number);
  }

  @Override
  public void withdraw(ChannelId channel, long number, Instant at) {
    sql.update(
        "update dispatch.message set text = '', withdrawn_at = ?, reworded = true,"
            + " reactions_untold = false"
            + " where channel_id = ? and number = ?",
        at,
        channel.value(),
        number);
    sql.update(
        """
        delete from dispatch.mention where channel_id = ? and number = ? and person in (
          select each::uuid from dispatch.message m,
            jsonb_array_elements_text(m.extras -> 'mentions') each
          where m.channel_id = ? and m.number = ?)
        """,
        channel.value(),
        number,
        channel.value(),
        number);
  }

  @Override
  public Change answer(
      ChannelId channel,
      long number,
      PersonId by,
      Reaction reaction,
      boolean given,
      Instant at,
      Instant receivedAt) {
    return sql.first(
            """
            with before as (
              select given from dispatch.reaction
              where channel_id = ? and number = ? and person = ? and reaction = ?),
            kept as (
              insert into dispatch.reaction as r
                (channel_id, number, person, reaction, given, at, received_at)
              values (?, ?, ?, ?, ?, ?, ?)
              on conflict (channel_id, number, person, reaction) do update
              set given = excluded.given, at = excluded.at, received_at = excluded.received_at
              where r.at <= excluded.at
              returning given)
            select kept.given::int - coalesce(before.given::int, 0) more
            from kept left join before on true
            """,
            row -> change(row.getInt("more")),
            channel.value(),
            number,
            by.value(),
            reaction.name(),
            channel.value(),
            number,
            by.value(),
            reaction.name(),
            given,
            at,
            receivedAt)
        .orElse(Change.NONE);
  }

  private static Change change(int more) {
    return more > 0 ? Change.MORE : more < 0 ? Change.LESS : Change.NONE;
  }

  @Override
  public void count(
      ChannelId channel, long number, Map<Reaction, Long> counts, @Nullable Instant told) {
    sql.update(
        """
        update dispatch.message set reactions = nullif(?::jsonb, '{}'::jsonb),
          reactions_told_at = coalesce(?::timestamptz, reactions_told_at),
          reactions_untold = ?
        where channel_id = ? and number = ?
        """,
        MessageStateJson.reactions(counts),
        told,
        told == null,
        channel.value(),
        number);
  }

  @Override
  public List<Counts> untold(Instant now, int most) {
    return sql.query(
        """
        update dispatch.message m set reactions_untold = false, reactions_told_at = ?
        from (select id from dispatch.message where reactions_untold
          order by channel_id, number limit ? for no key update skip locked) due
        where m.id = due.id
        returning m.channel_id, m.number, m.reactions
        """,
        row ->
            new Counts(
                new ChannelId(row.getObject("channel_id", UUID.class)),
                row.getLong("number"),
                MessageRow.reactions(row)),
        now,
        most);
  }

  @Override
  public List<Reaction> mine(ChannelId channel, long number, PersonId person) {
    return sql.query(
        """
        select reaction from dispatch.reaction
        where channel_id = ? and number = ? and person = ? and given
        """,
        row -> Reaction.valueOf(row.getString("reaction")),
        channel.value(),
        number,
        person.value());
  }

  @Override
  public List<PersonId> gave(ChannelId channel, long number, Reaction reaction, int most) {
    return sql.query(
        """
        select person from dispatch.reaction
        where channel_id = ? and number = ? and reaction = ? and given
        order by received_at, person limit ?
        """,
        row -> new PersonId(row.getObject("person", UUID.class)),
        channel.value(),
        number,
        reaction.name(),
        most);
  }
}
