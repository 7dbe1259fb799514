package org.fieldops.kernel.feed.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldops.kernel.feed.FeedErasure;
import org.fieldops.kernel.store.Sql;

/** Erases in the feed's rows; they are found by the time they were recorded. */
@ApplicationScoped
public class PostgresFeedErasure implements FeedErasure {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresFeedErasure() {}

  @Inject
  public PostgresFeedErasure(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int erase(Entries entries, List<String> fields) {
    String[] names = fields.toArray(String[]::new);
    return sql.update(
        "update identity.feed_entry set body = body - ?"
            + " where at >= ? and kind = ? and body ->> ? = any(?) and jsonb_exists_any(body, ?)",
        names,
        entries.since(),
        entries.kind(),
        entries.field(),
        entries.values().toArray(String[]::new),
        names);
  }
}
