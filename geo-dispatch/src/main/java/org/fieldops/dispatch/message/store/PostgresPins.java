package org.fieldops.dispatch.message.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.message.model.PinRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.store.Sql;

/** What is at the top of channels, in PostgreSQL. */
@ApplicationScoped
public class PostgresPins implements PinRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresPins() {}

  @Inject
  public PostgresPins(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean pin(ChannelId channel, long number, String by, Instant at) {
    return sql.update(
            "insert into dispatch.pin (channel_id, number, pinned_by, at) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            channel.value(),
            number,
            by,
            at)
        > 0;
  }

  @Override
  public boolean unpin(ChannelId channel, long number) {
    return sql.update(
            "delete from dispatch.pin where channel_id = ? and number = ?", channel.value(), number)
        > 0;
  }

  @Override
  public List<Long> numbers(ChannelId channel) {
    return sql.query(
        "select number from dispatch.pin where channel_id = ? order by at desc, number desc",
        row -> row.getLong("number"),
        channel.value());
  }
}
