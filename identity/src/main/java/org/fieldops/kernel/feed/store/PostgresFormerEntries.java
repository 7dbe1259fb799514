package org.fieldops.kernel.feed.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldops.kernel.feed.FormerEntries;
import org.fieldops.kernel.store.Sql;

/** Erases in the feed's rows what newer ones have overtaken; they are found by their topic. */
@ApplicationScoped
public class PostgresFormerEntries implements FormerEntries {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresFormerEntries() {}

  @Inject
  public PostgresFormerEntries(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int erase(Former former, List<String> fields) {
    String[] names = fields.toArray(String[]::new);
    return sql.update(
        """
        with about as (
          select number, max(number) over () newest from identity.feed_entry
          where topic = ? and at >= ? and kind = any (?) and body ->> ? = ?)
        update identity.feed_entry f set body = f.body - ?
        from about
        where f.number = about.number and f.number < about.newest and jsonb_exists_any(f.body, ?)
        """,
        former.topic().text(),
        former.since(),
        former.kinds().toArray(String[]::new),
        former.field(),
        former.value(),
        names,
        names);
  }
}
