package org.fieldops.dispatch.shift.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.shift.model.DutyMarks;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Begins and ends of duties in PostgreSQL. */
@ApplicationScoped
public class PostgresDutyMarks implements DutyMarks {

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresDutyMarks() {}

  @Inject
  public PostgresDutyMarks(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(
      OperationId id,
      ShiftId shift,
      PersonId person,
      Kind kind,
      Moment written,
      Instant receivedAt) {
    sql.update(
        """
        insert into dispatch.duty_mark (id, shift_id, person, kind, written_at, at, received_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        id.value(),
        shift.value(),
        person.value(),
        kind.name(),
        written.writtenAt(),
        written.at(),
        receivedAt);
  }

  private record Each(PersonId person, Marked marked) {}

  @Override
  public Map<PersonId, Marked> of(ShiftId shift) {
    return sql
        .query(
            """
            select person, max(at) filter (where kind = 'BEGUN') begun,
              max(at) filter (where kind = 'ENDED') ended
            from dispatch.duty_mark where shift_id = ? group by person
            """,
            row -> new Each(new PersonId(row.getObject("person", UUID.class)), marked(row)),
            shift.value())
        .stream()
        .collect(Collectors.toMap(Each::person, Each::marked));
  }

  private static Marked marked(ResultSet row) throws SQLException {
    Instant begun = instant(row, "begun");
    Instant ended = instant(row, "ended");
    boolean again = begun != null && ended != null && begun.isAfter(ended);
    return new Marked(begun, again ? null : ended);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
