package org.fieldops.identity.account.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgresEndedSessionsTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private final PostgresEndedSessions sessions =
      new PostgresEndedSessions(new Sql(TestDatabase.migrated()));

  @Test
  void anEndedSessionIsKeptOnceAndForgottenWhenNoTokenOfItLives() {
    String session = "s-" + Ids.next();
    sessions.add(session, NOON);
    sessions.add(session, NOON.plusSeconds(60));
    assertEquals(NOON, sessions.after(NOON.minusSeconds(1)).get(session));
    assertFalse(sessions.after(NOON.plusSeconds(1)).containsKey(session));
    assertFalse(sessions.after(NOON.minusSeconds(1)).containsKey(session));
  }
}
