package org.fieldops.dispatch.watch.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldops.dispatch.CheckIn;
import org.fieldops.dispatch.CheckIn.Kind;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.WatchView.Answer;
import org.fieldops.dispatch.WatchView.End;
import org.fieldops.dispatch.WatchView.Ending;
import org.fieldops.dispatch.watch.model.NewWatch;
import org.fieldops.dispatch.watch.model.WatchPlace;
import org.fieldops.dispatch.watch.model.WatchRows;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.WatchId;
import org.fieldops.kernel.store.Sql;
import org.jspecify.annotations.Nullable;

/** Lone work and check-ins in PostgreSQL. */
@ApplicationScoped
public class PostgresWatches implements WatchRows {

  private static final int SAID = 5;

  private Sql sql;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PostgresWatches() {}

  @Inject
  public PostgresWatches(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void lock(PersonId person) {
    sql.query(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))::text",
        row -> true,
        "dispatch.watch " + person);
  }

  @Override
  public void settle(PersonId person) {
    sql.update(
        """
        update dispatch.watch w set ended_at = b.closed_at, ending = 'CLOSED'
        from dispatch.backup_request b
        where w.person = ? and w.ended_at is null and w.answered_at is null
          and b.id = w.request_id and b.state = 'CLOSED'
        """,
        person.value());
  }

  @Override
  public void add(NewWatch watch, Instant dueAt, Instant receivedAt, @Nullable End end) {
    sql.update(
        """
        insert into dispatch.watch (id, person, person_name, unit_id, unit_name, purpose, minutes,
          warn_minutes, grace_minutes, drill, started_at, clock_known, received_at, due_at,
          heard_at, ended_at, ending)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
        """,
        watch.id().value(),
        watch.person().id().value(),
        watch.person().name(),
        watch.unit() == null ? null : watch.unit().value(),
        watch.unitName(),
        watch.purpose(),
        watch.minutes(),
        watch.warnMinutes(),
        watch.graceMinutes(),
        watch.drill(),
        watch.written().at(),
        watch.written().clockKnown(),
        receivedAt,
        dueAt,
        watch.written().at(),
        end == null ? null : end.at(),
        end == null ? null : end.why().name());
  }

  @Override
  public Optional<WatchView> byId(WatchId id) {
    return one(WatchRow.WATCH + " where w.id = ?", id.value());
  }

  @Override
  public Optional<WatchView> running(PersonId person) {
    return one(
        WatchRow.WATCH + " where w.person = ? and w.ended_at is null and closed.id is null",
        person.value());
  }

  @Override
  public List<WatchView> running(int most) {
    return all(
        WatchRow.WATCH
            + """
             where w.ended_at is null and closed.id is null
            order by w.missed_at is null or w.answered_at is not null,
              w.due_at + make_interval(mins => w.grace_minutes) limit ?
            """,
        most);
  }

  @Override
  public List<WatchView> missedSince(Instant since, int most) {
    return all(
        WatchRow.WATCH + " where w.missed_at >= ? order by w.missed_at desc limit ?", since, most);
  }

  @Override
  public void keep(
      PersonId person, CheckIn checkIn, @Nullable WatchId watch, @Nullable ShiftId shift) {
    boolean lasts = checkIn.kind() == Kind.STARTED || checkIn.kind() == Kind.EXTENDED;
    sql.update(
        """
        insert into dispatch.checkin (id, person, shift_id, watch_id, kind, minutes, written_at, at,
          clock_known, received_at, no_network)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        checkIn.id().value(),
        person.value(),
        shift == null ? null : shift.value(),
        watch == null ? null : watch.value(),
        checkIn.kind().name(),
        lasts ? checkIn.minutes() : null,
        checkIn.written().writtenAt(),
        checkIn.written().at(),
        checkIn.written().clockKnown(),
        checkIn.receivedAt(),
        checkIn.noNetwork());
  }

  @Override
  public Instant heardAt(WatchId id) {
    return sql.first(
            "select heard_at from dispatch.watch where id = ?",
            row -> Sql.instant(row, "heard_at"),
            id.value())
        .orElseThrow();
  }

  @Override
  public void heard(WatchId id, Instant at, Instant dueAt) {
    sql.update(
        "update dispatch.watch set heard_at = ?, due_at = ? where id = ?", at, dueAt, id.value());
  }

  @Override
  public void at(WatchId id, WatchPlace place) {
    sql.update(
        """
        update dispatch.watch set lat = ?, lon = ?, accuracy = ?, position_at = ?
        where id = ? and ended_at is null and (position_at is null or position_at <= ?)
        """,
        place.point().lat(),
        place.point().lon(),
        place.accuracy(),
        place.at(),
        id.value(),
        place.at());
  }

  @Override
  public Optional<WatchPlace> place(WatchId id) {
    return sql.first(
        "select * from dispatch.watch where id = ? and lat is not null",
        row ->
            new WatchPlace(
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                row.getDouble("accuracy"),
                Sql.instant(row, "position_at")),
        id.value());
  }

  @Override
  public void missed(WatchId id, Instant due, Instant at, @Nullable BackupId request) {
    sql.update(
        """
        update dispatch.watch set missed_due = ?, missed_at = ?, request_id = ?,
          answered_at = null, answer_received_at = null, answer_in_time = null,
          answer_no_network = null, lat = null, lon = null, accuracy = null, position_at = null
        where id = ?
        """,
        due,
        at,
        request == null ? null : request.value(),
        id.value());
  }

  @Override
  public void answered(WatchId id, Answer answer) {
    sql.update(
        """
        update dispatch.watch set answered_at = ?, answer_received_at = ?, answer_in_time = ?,
          answer_no_network = ? where id = ?
        """,
        answer.at(),
        answer.receivedAt(),
        answer.inTime(),
        answer.noNetwork(),
        id.value());
  }

  @Override
  public void end(WatchId id, Instant at, Ending why) {
    sql.update(
        """
        update dispatch.watch set ended_at = ?, ending = ?, heard_at = greatest(heard_at, ?),
          lat = null, lon = null, accuracy = null, position_at = null
        where id = ? and ended_at is null
        """,
        at,
        why.name(),
        at,
        id.value());
  }

  private Optional<WatchView> one(String query, Object fact) {
    return all(query, fact).stream().findFirst();
  }

  private List<WatchView> all(String query, Object... facts) {
    List<WatchView> found = sql.query(query, WatchRow::watch, facts);
    Map<WatchId, List<CheckIn>> said = said(found);
    return found.stream().map(watch -> with(watch, said)).toList();
  }

  private Map<WatchId, List<CheckIn>> said(List<WatchView> watches) {
    return sql
        .query(
            """
            select * from (select c.*,
                row_number() over (partition by watch_id order by at desc, received_at desc) nth
              from dispatch.checkin c where watch_id = any (?::uuid[])) newest
            where nth <= ? order by watch_id, nth
            """,
            WatchRow::said,
            watches.stream().map(watch -> watch.id().toString()).toArray(String[]::new),
            SAID)
        .stream()
        .collect(groupingBy(WatchRow.Said::watch, mapping(WatchRow.Said::checkIn, toList())));
  }

  private static WatchView with(WatchView watch, Map<WatchId, List<CheckIn>> said) {
    return new WatchView(
        watch.id(),
        watch.person(),
        watch.personName(),
        watch.unit(),
        watch.unitName(),
        watch.purpose(),
        watch.minutes(),
        watch.warnMinutes(),
        watch.graceMinutes(),
        watch.drill(),
        watch.startedAt(),
        watch.clockKnown(),
        watch.dueAt(),
        watch.placeAt(),
        watch.accuracy(),
        watch.missed(),
        watch.end(),
        said.getOrDefault(watch.id(), List.of()));
  }
}
