package org.fieldops.dispatch.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A house that planned early and late shifts keeps them, its people and what was published. */
class KindMigrationTest {

  private static final String BEFORE = "2026112930";

  @Test
  void shiftsOfTheTwoConstantsBecomeThoseOfTheTwoKinds() throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      migrate(server, BEFORE);
      statement.execute(
          """
          insert into dispatch.unit (id, name, status, status_since, status_written_at, version)
          values ('00000000-0000-7000-8000-0000000000a1', '12/1', '1', now(), now(), 0);
          insert into dispatch.shift (id, day, kind, name, starts_at, ends_at, version) values
            ('00000000-0000-7000-8000-0000000000b1', '2026-11-28', 'EARLY', 'Früh', '2026-11-28T05:00Z', '2026-11-28T13:30Z', 0),
            ('00000000-0000-7000-8000-0000000000b2', '2026-11-28', 'LATE', 'Spät', '2026-11-28T13:00Z', '2026-11-28T21:30Z', 0);
          insert into dispatch.assignment (shift_id, person, unit_id, starts_at, ends_at)
          select id, '00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000a1', starts_at, ends_at
          from dispatch.shift where kind = 'EARLY';
          """);
      migrate(server, "latest");
      assertEquals(
          List.of("early Früh 1", "late Spät 0"),
          rows(
              statement,
              """
              select k.code || ' ' || s.name || ' ' || count(a.person)
              from dispatch.shift s join dispatch.shift_kind k on k.id = s.kind_id
                left join dispatch.assignment a on a.shift_id = s.id
              group by k.code, k.position, s.name order by k.position
              """));
      assertEquals(
          List.of("early 1", "late 2", "night 3", "day 4"),
          rows(
              statement,
              "select code || ' ' || position from dispatch.shift_kind order by position"));
    }
  }

  private static void migrate(EmbeddedPostgres server, String target) {
    Flyway.configure()
        .dataSource(server.getPostgresDatabase())
        .schemas("dispatch")
        .defaultSchema("dispatch")
        .locations("classpath:db/dispatch")
        .target(target)
        .load()
        .migrate();
  }

  private static List<String> rows(Statement statement, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
