package org.fieldops.it.browser;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/** A roster whose places are held now, for screens that show one; gone when it is closed. */
record GivenRoster(Stack stack, UUID id, List<UUID> people) implements AutoCloseable {

  /**
   * @param usernames who holds its places, the first one first
   */
  static GivenRoster of(Stack stack, String... usernames) {
    List<UUID> people = new ArrayList<>();
    for (String username : usernames) {
      people.add(personOf(stack, username));
    }
    GivenRoster roster = new GivenRoster(stack, Ids.next(), people);
    roster.run(
        """
        insert into dispatch.roster (id, team_id, name, places)
        select ?::uuid, id, 'Bereitschaft ' || right(?, 4), 3 from dispatch.team
        order by position limit 1
        """,
        roster.id.toString(),
        roster.id.toString());
    for (int place = 1; place <= people.size(); place++) {
      roster.run(
          """
          insert into dispatch.on_call (id, roster_id, place, person, starts_at, ends_at)
          values (?::uuid, ?::uuid, ?::int, ?::uuid, now() - interval '9 hours',
            now() + interval '50 hours')
          """,
          Ids.next().toString(),
          roster.id.toString(),
          String.valueOf(place),
          people.get(place - 1).toString());
    }
    return roster;
  }

  private static UUID personOf(Stack stack, String username) {
    ProtocolClient client = new ProtocolClient(stack.settings(), username);
    return UUID.fromString(client.get("/me").getString("personId"));
  }

  /** A drill asks one of them now. */
  void drilled(String username) {
    UUID drill = Ids.next();
    run(
        """
        insert into dispatch.drill (id, roster_id, started_at, closes_at, started_by,
          started_by_name)
        values (?::uuid, ?::uuid, now(), now() + interval '15 minutes', ?::uuid, 'Leitstelle 1')
        """,
        drill.toString(),
        id.toString(),
        Ids.next().toString());
    run(
        """
        insert into dispatch.drill_asked (drill_id, person, person_name, place)
        values (?::uuid, ?::uuid, ?, 1)
        """,
        drill.toString(),
        personOf(stack, username).toString(),
        "Außendienst 4");
  }

  private void run(String statement, String... facts) {
    try (Connection connection = stack.postgres().connect();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < facts.length; i++) {
        prepared.setString(i + 1, facts[i]);
      }
      prepared.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    String of = "(select id from dispatch.drill where roster_id = ?::uuid)";
    run("delete from dispatch.drill_asked where drill_id in " + of, id.toString());
    run("delete from dispatch.drill where roster_id = ?::uuid", id.toString());
    run("delete from dispatch.on_call where roster_id = ?::uuid", id.toString());
    run("delete from dispatch.roster where id = ?::uuid", id.toString());
  }
}
