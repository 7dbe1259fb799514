package org.fieldops.it.bench;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.stack.Stack;

/** One measurement of the plan of weeks. */
final class PlanRun {

  private static final int WEEKS = 4;
  private static final String FIRST =
      "2027-03-08"; // its third week ends with the change of the clock

  /**
   * What the realm says of everybody every twenty seconds leaves the people of this bench alone.
   */
  private static final String LEFT_ALONE =
      """
      create function identity.bench_stays() returns trigger language plpgsql as
        'begin return old; end';
      create trigger bench_stays before update on identity.person for each row
        when (old.username like 'bench-%' and new.roles = '{}')
        execute function identity.bench_stays();
      """;

  private final Stack stack;

  PlanRun(Stack stack) {
    this.stack = stack;
  }

  Figures measure(int people, int times) throws Exception {
    makePeople(people);
    List<String> complaints = new ArrayList<>();
    Times opened = new Times();
    Times pressed = new Times();
    Times seen = new Times();
    String path = "/shifts/week/" + FIRST;
    try (OpenDesks desks = new OpenDesks(stack.settings(), 2, path, "[data-testid=row-bench-0]")) {
      Page desk = desks.pages().getFirst();
      Page other = desks.pages().getLast();
      makeShifts(people);
      for (int i = 0; i < times; i++) {
        opened.add(openMonth(desk, people));
      }
      long rows =
          ((Number) desk.evaluate("document.querySelectorAll('[role=row]').length")).longValue();
      long bars =
          ((Number) desk.evaluate("document.querySelectorAll('.wp-bar').length")).longValue();
      if (rows <= people || bars < people * WEEKS * 5L) {
        complaints.add("only " + rows + " rows and " + bars + " bars");
      }
      openMonth(other, people);
      for (int i = 0; i < times; i++) {
        String cell = "[data-testid=cell-bench-" + i + "-5]";
        long begin = System.nanoTime();
        desk.focus(cell);
        desk.keyboard().press("f");
        desk.waitForSelector(cell + " .wp-bar");
        pressed.add(System.nanoTime() - begin);
        other.waitForSelector(cell + " .wp-bar");
        seen.add(System.nanoTime() - begin);
      }
    }
    return new Figures(
        List.of(
            "Plan of " + people + " people over " + WEEKS + " weeks, " + times + " times",
            opened.line("week to four weeks, drawn"),
            pressed.line("key to bar"),
            seen.line("key to bar at the other desk")),
        complaints);
  }

  /**
   * From the week to four weeks, until the last of these people is there and the browser has drawn.
   */
  private static long openMonth(Page desk, int people) {
    desk.click("[data-testid=plan-week]");
    desk.waitForSelector(".wp-grid:not(.wp-dense)");
    long begin = System.nanoTime();
    desk.click("[data-testid=plan-month]");
    desk.waitForSelector(".wp-dense [data-testid=row-bench-" + (people - 1) + "] .wp-bar");
    desk.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    return System.nanoTime() - begin;
  }

  private void makePeople(int people) throws SQLException {
    try (Connection connection = stack.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(LEFT_ALONE);
    }
    execute(
        """
        insert into identity.person (id, username, name, roles, seen_at)
        select gen_random_uuid(), 'bench-' || n, 'Messung ' || n, '{PATROL}', now()
        from generate_series(0, ?::int - 1) n
        """,
        people);
    execute(
        """
        insert into dispatch.unit (id, name, status, status_since, status_written_at, version)
        select gen_random_uuid(), 'M' || n, '1', now(), now(), 0
        from generate_series(1, (?::int + 3) / 4) n
        """,
        people);
  }

  /** Five days a week each, early in one week and late in the next. */
  private void makeShifts(int people) throws SQLException {
    execute(
        """
        insert into dispatch.shift (id, day, kind_id, name, starts_at, ends_at, version)
        select gen_random_uuid(), d.day, k.id, k.name,
          (d.day + case k.code when 'early' then time '06:00' else time '14:00' end) at time zone 'Europe/Berlin',
          (d.day + case k.code when 'early' then time '13:30' else time '21:30' end) at time zone 'Europe/Berlin',
          0
        from dispatch.shift_kind k,
          (select date '%s' + n as day from generate_series(0, ?::int - 1) n) d
        where k.code in ('early', 'late') on conflict do nothing
        """
            .formatted(FIRST),
        WEEKS * 7);
    execute(
        """
        insert into dispatch.assignment (shift_id, person, unit_id, starts_at, ends_at)
        select s.id, p.id, u.id, s.starts_at, s.ends_at
        from dispatch.shift s
          join dispatch.shift_kind k on k.id = s.kind_id
          cross join (select id, substr(username, 7)::int as n from identity.person
            where username like 'bench-%%') p
          join dispatch.unit u on u.name = 'M' || (1 + p.n / 4)
        where s.day between date '%s' and date '%s' + ?::int - 1
          and extract(isodow from s.day) <= 5
          and (k.code = 'early') = ((extract(week from s.day)::int + p.n) %% 2 = 0)
        """
            .formatted(FIRST, FIRST),
        WEEKS * 7);
  }

  private void execute(String sql, int number) throws SQLException {
    try (Connection connection = stack.postgres().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, number);
      statement.executeUpdate();
    }
  }
}
