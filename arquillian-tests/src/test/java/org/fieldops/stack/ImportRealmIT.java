package org.fieldops.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * In production people set up accounts and second factors, which no start may erase: a real
 * Keycloak over a real PostgreSQL, on ports of its own, started again after its realm's files have
 * changed. Only the realm's name, typed by a person, erases.
 */
class ImportRealmIT {

  private static final String SOMEBODY = "wer-hier-ein-konto-hat";

  /** Ports of this stack lie this far above those of the other tests' stack. */
  private static final int BESIDE = 600;

  private StackSettings settings;
  private Stack stack;

  @BeforeEach
  void aRealmWithSomebodyInIt() throws SQLException {
    settings = production("http://localhost:1");
    stack = Stack.afresh(settings, Progress.terminal());
    stack.postgres().start();
    stack.keycloak().importRealm(Keycloak.REALM);
    change(
        """
        insert into user_entity (id, username, realm_id, enabled, email_constraint)
        select ?, ?, id, true, 'none' from realm where name = 'fieldops'
        """,
        SOMEBODY,
        SOMEBODY);
    assertEquals(1, people());
  }

  @AfterEach
  void close() {
    stack.close();
  }

  @Test
  void aStartAfterTheRealmsFilesHaveChangedErasesNobodyAndTheTypedNameDoes() throws Exception {
    Keycloak changed = new Stack(production("http://localhost:2"), Progress.terminal()).keycloak();
    changed.start();
    try {
      assertTrue(changed.isReady());
      assertEquals(1, people());
      assertThrows(StackFailure.class, () -> changed.importRealm(Keycloak.REALM), "it runs");
    } finally {
      changed.stop();
    }
    for (String typed : List.of("", "y", "yes", "fieldop", "FIELDOPS", "fieldops ")) {
      StackFailure refused =
          assertThrows(StackFailure.class, () -> changed.importRealm(typed), typed);
      assertEquals("That is not the realm's name. Nothing was changed.", refused.getMessage());
    }
    assertEquals("Nobody is there to ask. Nothing was changed.", commandWithNobodyThere());
    assertEquals(1, people());

    changed.importRealm("fieldops");
    assertEquals(0, people());
  }

  private static StackSettings production(String address) {
    StackSettings tests = StackSettings.forTests("import-realm").shortLived();
    Map<String, String> environment = new HashMap<>(tests.environment());
    environment.put("FIELDOPS_APP_URL", address);
    environment.put("FIELDOPS_WEB_SECRET", "only-for-this-test");
    environment.put("FIELDOPS_ADMIN_SECRET", "only-for-this-test");
    return new StackSettings(
        tests.root(),
        tests.home(),
        tests.dist(),
        new Ports(tests.ports().offset() + BESIDE),
        Profile.PRODUCTION,
        tests.javaHome(),
        tests.home().resolve("none.ear"),
        Map.copyOf(environment));
  }

  /** {@code ./fieldops import-realm} from a script; what it says. */
  private String commandWithNobodyThere() throws IOException, InterruptedException {
    Path command = settings.root().resolve("fieldops");
    ProcessBuilder builder = new ProcessBuilder(command.toString(), "import-realm");
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Map<String, String> environment = builder.environment();
    environment.put("FIELDOPS_HOME", settings.home().toString());
    environment.put("FIELDOPS_PROFILE", "production");
    environment.put("FIELDOPS_PORT_OFFSET", String.valueOf(settings.ports().offset()));
    environment.put("JAVA_HOME", settings.javaHome().toString());
    Process process = builder.start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(1, process.waitFor(), said);
    return said.lines().reduce((before, last) -> last).orElse("");
  }

  private int people() throws SQLException {
    try (Connection connection = keycloaks();
        PreparedStatement query =
            connection.prepareStatement("select count(*) from user_entity where username = ?")) {
      query.setString(1, SOMEBODY);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private void change(String statement, String... facts) throws SQLException {
    try (Connection connection = keycloaks();
        PreparedStatement update = connection.prepareStatement(statement)) {
      for (int at = 0; at < facts.length; at++) {
        update.setString(at + 1, facts[at]);
      }
      assertEquals(1, update.executeUpdate());
    }
  }

  private Connection keycloaks() throws SQLException {
    Map<String, String> database = stack.postgres().forKeycloak();
    return DriverManager.getConnection(
        database.get("KC_DB_URL"), database.get("KC_DB_USERNAME"), database.get("KC_DB_PASSWORD"));
  }
}
