package org.fieldops.dispatch.audience.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.Mute;
import org.fieldops.dispatch.audience.model.MuteRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Who does not want to hear what, in PostgreSQL. */
@ApplicationScoped
public class PostgresMutes implements MuteRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresMutes() {}

  @Inject
  public PostgresMutes(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Mute> of(PersonId person, Instant now, int most) {
    return sql.query(
        """
        select channel_id, until_at from dispatch.channel_mute
        where person = ? and until_at > ? order by until_at, channel_id limit ?
        """,
        row ->
            new Mute(
                new ChannelId(row.getObject("channel_id", UUID.class)),
                Sql.instant(row, "until_at")),
        person.value(),
        now,
        most);
  }

  @Override
  public boolean set(PersonId person, ChannelId channel, @Nullable Instant until, Instant at) {
    return sql.update(
            """
            insert into dispatch.channel_mute as m (channel_id, person, until_at, set_at)
            values (?, ?, ?::timestamptz, ?)
            on conflict (person, channel_id) do update
              set until_at = excluded.until_at, set_at = excluded.set_at
            where m.set_at <= excluded.set_at
            """,
            channel.value(),
            person.value(),
            until,
            at)
        > 0;
  }
}
