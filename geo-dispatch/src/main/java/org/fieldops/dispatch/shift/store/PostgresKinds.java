package org.fieldops.dispatch.shift.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.shift.model.KindRows;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.store.Sql;

/** Teams and kinds of shifts in PostgreSQL; what a row leaves open is said by the settings. */
@ApplicationScoped
public class PostgresKinds implements KindRows {

  private static final String EARLY = "early";
  private static final int MOST_TEAMS = 50;
  private static final int MOST_KINDS = 1000;

  private Sql sql;
  private ShiftTimes times;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresKinds() {}

  @Inject
  public PostgresKinds(Sql sql, ShiftTimes times) {
    this.sql = sql;
    this.times = times;
  }

  @Override
  public List<Team> teams() {
    return sql.query(
        "select id, coalesce(name, ?) as name from dispatch.team order by position, id limit ?",
        row -> new Team(new TeamId(row.getObject("id", UUID.class)), row.getString("name")),
        times.place(),
        MOST_TEAMS);
  }

  @Override
  public List<ShiftKind> of(TeamId team) {
    return sql.query(
        """
        select * from dispatch.shift_kind where team_id = ? and ended_at is null
        order by position, id limit ?
        """,
        this::kind,
        team.value(),
        MOST_KINDS);
  }

  @Override
  public Map<ShiftKindId, ShiftKind> all() {
    return sql
        .query(
            "select * from dispatch.shift_kind order by position, id limit ?",
            this::kind,
            MOST_KINDS)
        .stream()
        .collect(Collectors.toMap(ShiftKind::id, Function.identity()));
  }

  private ShiftKind kind(ResultSet row) throws SQLException {
    String code = row.getString("code");
    LocalTime from = row.getObject("from_time", LocalTime.class);
    LocalTime until = row.getObject("until_time", LocalTime.class);
    boolean early = code.equals(EARLY);
    return new ShiftKind(
        new ShiftKindId(row.getObject("id", UUID.class)),
        new TeamId(row.getObject("team_id", UUID.class)),
        code,
        row.getString("name"),
        row.getString("brief"),
        row.getString("letter"),
        from != null ? from : early ? times.earlyFrom() : times.lateFrom(),
        until != null ? until : early ? times.earlyUntil() : times.lateUntil(),
        ShiftKind.Colour.valueOf(row.getString("colour")),
        row.getInt("least"),
        row.getInt("most"),
        List.of((String[]) row.getArray("qualifications").getArray()),
        row.getBoolean("daily"));
  }
}
