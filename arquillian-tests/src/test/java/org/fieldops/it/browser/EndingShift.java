package org.fieldops.it.browser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;

/**
 * A shift that ends in half an hour and the one that follows, of one person each, whatever time it
 * is: the demo's shifts end at noon and at midnight. Those two people leave the demo's shifts and
 * come back at the end.
 */
final class EndingShift implements AutoCloseable {

  private static final int HALF_AN_HOUR = 1_800;
  private static final int A_SHIFT = 28_800;

  private final Stack stack;
  private final UUID giver;
  private final UUID taker;
  private final String mark = Ids.next().toString().substring(24);
  private final Instant now = Instant.now();
  private final String planned;
  final UUID ends = Ids.next();
  final UUID follows = Ids.next();

  EndingShift(Stack stack, String giver, String taker) throws SQLException {
    this.stack = stack;
    this.giver = UUID.fromString(DemoPeople.of(stack.settings()).named(giver).id());
    this.taker = UUID.fromString(DemoPeople.of(stack.settings()).named(taker).id());
    planned = leaveTheDemo();
    shift(ends, "a", "Frühprobe " + mark, this.giver, HALF_AN_HOUR - A_SHIFT, HALF_AN_HOUR);
    shift(follows, "b", "Spätprobe " + mark, this.taker, HALF_AN_HOUR, HALF_AN_HOUR + A_SHIFT);
  }

  String name() {
    return "Frühprobe " + mark;
  }

  /** Where they are planned, and then nowhere. */
  private String leaveTheDemo() throws SQLException {
    String people = "('%s', '%s')".formatted(giver, taker);
    try (Connection connection = stack.postgres().connect();
        Statement statement = connection.createStatement();
        ResultSet planned =
            statement.executeQuery(
                "select coalesce(json_agg(a), '[]')::text from dispatch.assignment a"
                    + " where a.person in "
                    + people)) {
      planned.next();
      String before = planned.getString(1);
      run("delete from dispatch.assignment where person in " + people);
      run(
          "update dispatch.duty set valid_until = greatest(valid_from, now())"
              + " where valid_until is null and person in "
              + people);
      return before;
    }
  }

  private void shift(UUID id, String code, String name, UUID person, long from, long until)
      throws SQLException {
    UUID kind = Ids.next();
    UUID channel = Ids.next();
    run(
        """
        insert into dispatch.shift_kind (id, team_id, code, name, brief, letter, from_time,
          until_time, colour, least, most, daily, position, ended_at)
        select '%1$s', id, 'probe-%2$s-%3$s', 'Probe', 'Probe', 'x', '08:00', '16:00', 'GREY', 0,
          0, false, 99, now() from dispatch.team order by position limit 1;
        insert into dispatch.channel (id, name, kind, history, last_number)
          values ('%4$s', '%5$s', 'SHIFT', 'ALL', 0);
        """
            .formatted(kind, code, mark, channel, name));
    try (Connection connection = stack.postgres().connect();
        PreparedStatement shift =
            connection.prepareStatement(
                """
                insert into dispatch.shift
                  (id, day, kind_id, name, starts_at, ends_at, published_at, channel_id, version)
                values (?, ?, ?, ?, ?, ?, now(), ?, 0)
                """)) {
      shift.setObject(1, id);
      shift.setObject(2, LocalDate.ofInstant(now, ZoneId.of("Europe/Berlin")));
      shift.setObject(3, kind);
      shift.setString(4, name);
      shift.setObject(5, at(from));
      shift.setObject(6, at(until));
      shift.setObject(7, channel);
      shift.executeUpdate();
    }
    run(
        """
        insert into dispatch.duty (shift_id, person, unit_id, starts_at, ends_at, valid_from)
          select s.id, '%1$s', (select id from dispatch.unit order by name limit 1), s.starts_at,
            s.ends_at, s.starts_at - interval '1 hour' from dispatch.shift s where s.id = '%2$s';
        insert into dispatch.channel_member
          (channel_id, person, role, from_at, first_number, feed_after)
        values ('%3$s', '%1$s', 'WRITER', now() - interval '9 hours', 1, 0);
        """
            .formatted(person, id, channel));
  }

  private OffsetDateTime at(long seconds) {
    return now.plusSeconds(seconds).atOffset(ZoneOffset.UTC);
  }

  private void run(String statements) throws SQLException {
    try (Connection connection = stack.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  /** The handover itself stays: nobody may take it away. */
  @Override
  public void close() throws SQLException {
    run(
        """
        update dispatch.duty set valid_until = greatest(valid_from, now())
          where shift_id in ('%s', '%s') and valid_until is null
        """
            .formatted(ends, follows));
    String back = "json_populate_recordset(null::dispatch.assignment, ?::json)";
    again("insert into dispatch.assignment select * from " + back + " on conflict do nothing");
    again(
        """
        insert into dispatch.duty (shift_id, person, unit_id, starts_at, ends_at, valid_from)
          select b.shift_id, b.person, b.unit_id, b.starts_at, b.ends_at, now()
          from %s b join dispatch.shift s on s.id = b.shift_id
          where s.published_at is not null on conflict do nothing
        """
            .formatted(back));
  }

  private void again(String insert) throws SQLException {
    try (Connection connection = stack.postgres().connect();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, planned);
      statement.executeUpdate();
    }
  }
}
