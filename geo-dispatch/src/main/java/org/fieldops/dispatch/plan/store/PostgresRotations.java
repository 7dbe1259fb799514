package org.fieldops.dispatch.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.Rotation;
import org.fieldops.dispatch.plan.model.RotationRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Patterns of teams in PostgreSQL. */
@ApplicationScoped
public class PostgresRotations implements RotationRows {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresRotations() {}

  @Inject
  public PostgresRotations(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Rotation> of(TeamId team, int limit) {
    return sql.query(
        "select name, kinds from dispatch.rotation where team_id = ? order by name limit ?",
        PostgresRotations::rotation,
        team.value(),
        limit);
  }

  @Override
  public void keep(TeamId team, Rotation rotation, PersonId by, Instant now) {
    sql.update(
        """
        insert into dispatch.rotation (team_id, name, kinds, kept_at, kept_by)
        values (?, ?, ?, ?, ?)
        on conflict (team_id, name) do update
          set kinds = excluded.kinds, kept_at = excluded.kept_at, kept_by = excluded.kept_by
        """,
        team.value(),
        rotation.name(),
        rotation.kinds().stream()
            .map(kind -> kind == null ? "" : kind.toString())
            .toArray(String[]::new),
        now,
        by.value());
  }

  @Override
  public void forget(TeamId team, String name) {
    sql.update("delete from dispatch.rotation where team_id = ? and name = ?", team.value(), name);
  }

  private static Rotation rotation(ResultSet row) throws SQLException {
    List<@Nullable ShiftKindId> kinds = new ArrayList<>();
    for (String kind : (String[]) row.getArray("kinds").getArray()) {
      kinds.add(kind.isEmpty() ? null : ShiftKindId.of(kind));
    }
    return new Rotation(row.getString("name"), kinds);
  }
}
