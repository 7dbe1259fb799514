package org.fieldops.dispatch.draft.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldops.dispatch.Draft;
import org.fieldops.dispatch.draft.model.DraftRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** Drafts in PostgreSQL. */
@ApplicationScoped
public class PostgresDrafts implements DraftRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresDrafts() {}

  @Inject
  public PostgresDrafts(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Draft> of(PersonId person, int most) {
    return sql.query(
        """
        select channel_id, text, version from dispatch.draft
        where person = ? and text <> '' order by written_at desc, channel_id limit ?
        """,
        PostgresDrafts::draft,
        person.value(),
        most);
  }

  @Override
  public Optional<Draft> find(PersonId person, ChannelId channel) {
    return sql.first(
        "select channel_id, text, version from dispatch.draft where person = ? and channel_id = ?",
        PostgresDrafts::draft,
        person.value(),
        channel.value());
  }

  @Override
  public long others(PersonId person, ChannelId channel) {
    return sql.query(
            "select count(*) from dispatch.draft where person = ? and text <> '' and channel_id <> ?",
            row -> row.getLong(1),
            person.value(),
            channel.value())
        .getFirst();
  }

  /** Nothing is kept of what was empty from the beginning. */
  @Override
  public Optional<Draft> write(PersonId person, ChannelId channel, String text, Instant at) {
    return sql.first(
        """
        insert into dispatch.draft as d (person, channel_id, text, written_at)
        select new.* from (values (?::uuid, ?::uuid, ?, ?::timestamptz)) new (person, channel, text, at)
        where new.text <> '' or exists
          (select from dispatch.draft o where o.person = new.person and o.channel_id = new.channel)
        on conflict (person, channel_id) do update
          set text = excluded.text, version = d.version + 1, written_at = excluded.written_at
          where d.written_at <= excluded.written_at and d.text <> excluded.text
        returning channel_id, text, version
        """,
        PostgresDrafts::draft,
        person.value(),
        channel.value(),
        text,
        at);
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        new ChannelId(row.getObject("channel_id", UUID.class)),
        row.getString("text"),
        row.getLong("version"));
  }
}
