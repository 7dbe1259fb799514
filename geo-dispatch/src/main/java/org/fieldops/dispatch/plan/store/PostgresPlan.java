package org.fieldops.dispatch.plan.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanShift;
import org.fieldops.dispatch.plan.model.PlanRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** The plan, read. */
@ApplicationScoped
public class PostgresPlan implements PlanRows {

  /** Ten thousand people; a plan's days hold no more shifts or places than these either. */
  private static final int MOST_PEOPLE = 10_000;

  private static final int MOST_SHIFTS = 5_000;
  private static final int MOST_PLACES = 100_000;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresPlan() {}

  @Inject
  public PostgresPlan(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<PersonId, Profile> profiles() {
    return sql
        .query(
            "select person, team_id, week_minutes from dispatch.planned_person limit ?",
            row ->
                new Profile(
                    person(row),
                    team(row.getObject("team_id", UUID.class)),
                    row.getInt("week_minutes")),
            MOST_PEOPLE)
        .stream()
        .collect(Collectors.toMap(Profile::person, Function.identity()));
  }

  private static @Nullable TeamId team(@Nullable UUID id) {
    return id == null ? null : new TeamId(id);
  }

  private record Qualified(PersonId person, String qualification) {}

  @Override
  public Map<PersonId, Set<String>> qualifications() {
    return sql
        .query(
            "select person, qualification from dispatch.person_qualification limit ?",
            row -> new Qualified(person(row), row.getString("qualification")),
            MOST_PLACES)
        .stream()
        .collect(
            Collectors.groupingBy(
                Qualified::person,
                Collectors.mapping(Qualified::qualification, Collectors.toSet())));
  }

  @Override
  public List<PlanShift> shifts(LocalDate from, LocalDate until) {
    return sql.query(
        """
        select id, kind_id, name, day, starts_at, ends_at from dispatch.shift
        where day between ? and ? order by starts_at, ends_at, id limit ?
        """,
        row ->
            new PlanShift(
                new ShiftId(row.getObject("id", UUID.class)),
                new ShiftKindId(row.getObject("kind_id", UUID.class)),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at")),
        from,
        until,
        MOST_SHIFTS);
  }

  @Override
  public List<Placed> planned(LocalDate from, LocalDate until) {
    return sql.query(
        """
        select a.shift_id, a.person, a.unit_id, u.name
        from dispatch.shift s join dispatch.assignment a on a.shift_id = s.id
          join dispatch.unit u on u.id = a.unit_id
        where s.day between ? and ? limit ?
        """,
        PostgresPlan::placed,
        from,
        until,
        MOST_PLACES);
  }

  @Override
  public List<Placed> published(LocalDate from, LocalDate until) {
    return sql.query(
        """
        select d.shift_id, d.person, d.unit_id, u.name
        from dispatch.shift s join dispatch.duty d on d.shift_id = s.id
          join dispatch.unit u on u.id = d.unit_id
        where s.day between ? and ? and d.valid_until is null limit ?
        """,
        PostgresPlan::placed,
        from,
        until,
        MOST_PLACES);
  }

  private record LastUnit(PersonId person, NamedUnit unit) {}

  @Override
  public Map<PersonId, NamedUnit> lastUnits(Instant from, Instant until) {
    return sql
        .query(
            """
            select distinct on (a.person) a.person, a.unit_id, u.name
            from dispatch.assignment a join dispatch.unit u on u.id = a.unit_id
            where a.starts_at between ? and ?
            order by a.person, a.starts_at desc limit ?
            """,
            row -> new LastUnit(person(row), unit(row)),
            from,
            until,
            MOST_PEOPLE)
        .stream()
        .collect(Collectors.toMap(LastUnit::person, LastUnit::unit));
  }

  @Override
  public List<PlanAbsence> absences(LocalDate from, LocalDate until) {
    return sql.query(
        """
        select id, person, kind, from_day, until_day from dispatch.absence
        where until_day >= ? and from_day <= ? and ended_at is null
        order by from_day, id limit ?
        """,
        PostgresPlan::absence,
        from,
        until,
        MOST_PEOPLE);
  }

  @Override
  public Map<String, String> allowed(Collection<PersonId> people) {
    record Allowed(String key, String reason) {}
    return sql
        .query(
            """
            select person, conflict, reason from dispatch.plan_allowance
            where person = any (?::uuid[]) and allowed_at > now() - interval '1 year'
            order by allowed_at desc limit ?
            """,
            row ->
                new Allowed(
                    PlanRows.allowance(person(row), row.getString("conflict")),
                    row.getString("reason")),
            people.stream().map(PersonId::toString).toArray(String[]::new),
            MOST_PLACES)
        .stream()
        .collect(Collectors.toMap(Allowed::key, Allowed::reason));
  }

  static PlanAbsence absence(ResultSet row) throws SQLException {
    return new PlanAbsence(
        row.getObject("id", UUID.class),
        person(row),
        row.getString("kind").equals(AbsenceKind.TRAINING.name()),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class));
  }

  private static Placed placed(ResultSet row) throws SQLException {
    return new Placed(new ShiftId(row.getObject("shift_id", UUID.class)), person(row), unit(row));
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }

  private static NamedUnit unit(ResultSet row) throws SQLException {
    return new NamedUnit(new UnitId(row.getObject("unit_id", UUID.class)), row.getString("name"));
  }
}
