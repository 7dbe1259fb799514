package org.fieldops.dispatch.unit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.UnitId;
import org.junit.jupiter.api.Test;

class UnitTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private final Unit unit = new Unit(new UnitId(Ids.next()), "12/1", StatusSet.READY, NOW);

  @Test
  void aStatusCountsFromWhenItWasWritten() {
    assertTrue(unit.take(StatusSet.AT_SCENE, NOW.plusSeconds(5), NOW.plusSeconds(60)));
    assertEquals(StatusSet.AT_SCENE, unit.status());
    assertEquals(NOW.plusSeconds(5), unit.statusSince());
  }

  @Test
  void oneWrittenBeforeTheNewestDoesNotUndoIt() {
    unit.take(StatusSet.AT_SCENE, NOW.plusSeconds(30), NOW.plusSeconds(31));
    assertFalse(unit.take(StatusSet.UNDER_WAY, NOW.plusSeconds(10), NOW.plusSeconds(90)));
    assertEquals(StatusSet.AT_SCENE, unit.status());
  }

  @Test
  void aClockThatRunsAheadDoesNotLockOutThoseThatGoRight() {
    unit.take(StatusSet.AT_SCENE, NOW.plusSeconds(3600), NOW.plusSeconds(10));
    assertTrue(unit.take(StatusSet.READY, NOW.plusSeconds(20), NOW.plusSeconds(20)));
  }

  @Test
  void theSameStatusAgainKeepsItsAge() {
    assertTrue(unit.take(StatusSet.READY, NOW.plusSeconds(10), NOW.plusSeconds(10)));
    assertEquals(NOW, unit.statusSince());
  }
}
