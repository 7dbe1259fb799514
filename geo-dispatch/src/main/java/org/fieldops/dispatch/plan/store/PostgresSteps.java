package org.fieldops.dispatch.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.plan.model.StepRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** The plan, changed. */
@ApplicationScoped
public class PostgresSteps implements StepRows {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.", Locale.ROOT);
  private static final int MOST_CHANGES = 20_000;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresSteps() {}

  @Inject
  public PostgresSteps(Sql sql) {
    this.sql = sql;
  }

  /**
   * In the order of decision 6: people, then shifts; each by id, so that nobody waits in a ring.
   */
  @Override
  public void lock(Collection<Place> places) {
    sql.query(
        """
        select cast(pg_advisory_xact_lock(hashtextextended('dispatch.assignment ' || person, 0)) as text)
        from (select distinct person from unnest(?::text[]) person order by person) people
        """,
        row -> true,
        (Object) people(places));
    sql.query(
        "select id from dispatch.shift where id = any (?::uuid[]) order by id for update",
        row -> true,
        (Object) shifts(places));
  }

  private record Taken(Place place, UnitId unit) {}

  @Override
  public Map<Place, UnitId> units(Collection<Place> places) {
    return sql
        .query(
            """
            select shift_id, person, unit_id from dispatch.assignment
              join unnest(?::uuid[], ?::uuid[]) wanted (w_shift, w_person)
                on shift_id = w_shift and person = w_person
            """,
            row -> new Taken(place(row), new UnitId(row.getObject("unit_id", UUID.class))),
            shifts(places),
            people(places))
        .stream()
        .collect(Collectors.toMap(Taken::place, Taken::unit));
  }

  @Override
  public void free(Collection<Place> places) {
    sql.update(
        """
        delete from dispatch.assignment using unnest(?::uuid[], ?::uuid[]) gone (g_shift, g_person)
        where shift_id = g_shift and person = g_person
        """,
        shifts(places),
        people(places));
  }

  @Override
  public List<Clash> clashes(Collection<Place> places) {
    return sql.query(
        """
        with wanted as (
          select s.id as shift_id, w.person, s.starts_at, s.ends_at, s.name
          from unnest(?::uuid[], ?::uuid[]) w (shift_id, person)
            join dispatch.shift s on s.id = w.shift_id)
        select distinct on (w.shift_id, w.person) w.shift_id, w.person, o.name as other
        from wanted w
          join (
            select a.shift_id, a.person, a.starts_at, a.ends_at, s.name
            from dispatch.assignment a join dispatch.shift s on s.id = a.shift_id
            union all select shift_id, person, starts_at, ends_at, name from wanted) o
          on o.person = w.person and o.shift_id <> w.shift_id
            and o.starts_at < w.ends_at and o.ends_at > w.starts_at
        order by w.shift_id, w.person
        """,
        row -> new Clash(place(row), row.getString("other")),
        shifts(places),
        people(places));
  }

  @Override
  public void take(Collection<Change> changes) {
    sql.update(
        """
        insert into dispatch.assignment (shift_id, person, unit_id, starts_at, ends_at)
        select s.id, w.person, w.unit_id, s.starts_at, s.ends_at
        from unnest(?::uuid[], ?::uuid[], ?::uuid[]) w (shift_id, person, unit_id)
          join dispatch.shift s on s.id = w.shift_id
        """,
        shifts(places(changes)),
        people(places(changes)),
        units(changes, Change::after));
  }

  @Override
  public void keep(Step step, PersonId by, Instant now) {
    sql.update(
        "insert into dispatch.plan_step (id, made_by, made_at) values (?, ?, ?)",
        step.id(),
        by.value(),
        now);
    List<Change> changes = step.changes();
    sql.update(
        """
        insert into dispatch.plan_change (step_id, shift_id, person, unit_before, unit_after)
        select ?, * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[])
        """,
        step.id(),
        shifts(places(changes)),
        people(places(changes)),
        units(changes, Change::before),
        units(changes, Change::after));
  }

  @Override
  public Optional<Step> last(PersonId by, Instant since) {
    return sql.first(
            """
            select id from dispatch.plan_step
            where made_by = ? and made_at > ? and undone_at is null
            order by made_at desc, id desc limit 1 for update
            """,
            row -> row.getObject("id", UUID.class),
            by.value(),
            since)
        .map(id ->
            new Step(
                id,
                sql.query(
                    "select * from dispatch.plan_change where step_id = ? limit ?",
                    row ->
                        new Change(place(row), unit(row, "unit_before"), unit(row, "unit_after")),
                    id,
                    MOST_CHANGES)));
  }

  @Override
  public void undone(UUID step, Instant now) {
    sql.update("update dispatch.plan_step set undone_at = ? where id = ?", now, step);
  }

  @Override
  public List<LocalDate> days(Collection<ShiftId> shifts) {
    return sql.query(
        "select distinct day from dispatch.shift where id = any (?::uuid[]) order by day",
        row -> row.getObject("day", LocalDate.class),
        (Object) shifts.stream().map(ShiftId::toString).toArray(String[]::new));
  }

  @Override
  public String name(ShiftId shift) {
    return sql.first(
            "select name, day from dispatch.shift where id = ?",
            row -> row.getString("name") + " " + DAY.format(row.getObject("day", LocalDate.class)),
            shift.value())
        .orElse("");
  }

  @Override
  public void allow(PersonId person, String conflict, String reason, PersonId by, Instant now) {
    sql.update(
        """
        insert into dispatch.plan_allowance (person, conflict, reason, allowed_by, allowed_at)
        values (?, ?, ?, ?, ?)
        on conflict (person, conflict) do update
        set reason = excluded.reason, allowed_by = excluded.allowed_by, allowed_at = excluded.allowed_at
        """,
        person.value(),
        conflict,
        reason,
        by.value(),
        now);
  }

  private static List<Place> places(Collection<Change> changes) {
    return changes.stream().map(Change::place).toList();
  }

  private static String[] shifts(Collection<Place> places) {
    return places.stream().map(place -> place.shift().toString()).toArray(String[]::new);
  }

  private static String[] people(Collection<Place> places) {
    return places.stream().map(place -> place.person().toString()).toArray(String[]::new);
  }

  private static @Nullable String[] units(
      Collection<Change> changes, Function<Change, @Nullable UnitId> which) {
    @Nullable String[] units = new String[changes.size()];
    int at = 0;
    for (Change change : changes) {
      UnitId unit = which.apply(change);
      units[at++] = unit == null ? null : unit.toString();
    }
    return units;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new ShiftId(row.getObject("shift_id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)));
  }

  private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new UnitId(id);
  }
}
