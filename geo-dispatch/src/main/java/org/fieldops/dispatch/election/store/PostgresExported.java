package org.fieldops.dispatch.election.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.channel.store.MessageRow;
import org.fieldops.dispatch.election.model.ExportRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.store.Sql;

/** Messages for an export, in PostgreSQL. */
@ApplicationScoped
public class PostgresExported implements ExportRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresExported() {}

  @Inject
  public PostgresExported(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<MessageView> messages(ChannelId channel, long after, int limit) {
    return sql.query(
        "select * from dispatch.message where channel_id = ? and number > ?"
            + " order by number limit ?",
        MessageRow::said,
        channel.value(),
        after,
        limit);
  }
}
