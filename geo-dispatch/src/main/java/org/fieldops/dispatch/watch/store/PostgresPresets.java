package org.fieldops.dispatch.watch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.WatchPreset;
import org.fieldops.dispatch.watch.model.PresetRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.store.Sql;

/** What lone work is begun with, in PostgreSQL. */
@ApplicationScoped
public class PostgresPresets implements PresetRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresPresets() {}

  @Inject
  public PostgresPresets(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<WatchPreset> all(int limit) {
    return sql.query(
        "select * from dispatch.watch_preset order by purpose, id limit ?",
        row ->
            new WatchPreset(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getInt("minutes"),
                row.getInt("warn_minutes"),
                row.getInt("grace_minutes")),
        limit);
  }

  @Override
  public void keep(WatchPreset preset, PersonId by, Instant now) {
    sql.update(
        """
        insert into dispatch.watch_preset
          (id, purpose, minutes, warn_minutes, grace_minutes, kept_at, kept_by)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set purpose = excluded.purpose, minutes = excluded.minutes,
          warn_minutes = excluded.warn_minutes, grace_minutes = excluded.grace_minutes,
          kept_at = excluded.kept_at, kept_by = excluded.kept_by
        """,
        preset.id(),
        preset.purpose(),
        preset.minutes(),
        preset.warning(),
        preset.grace(),
        now,
        by.value());
  }

  @Override
  public void remove(UUID id) {
    sql.update("delete from dispatch.watch_preset where id = ?", id);
  }
}
