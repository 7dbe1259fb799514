package org.fieldops.web.rest.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class FromOutsideTest {

  @Test
  void noLineCanBeForged() {
    assertEquals("a\\u{d}\\u{a}2026 ERROR", FromOutside.text("a\r\n2026 ERROR"));
    assertEquals("\\u{2028}\\u{1b}[31m\\u{202e}", FromOutside.text("\u2028\u001b[31m\u202e"));
    assertEquals("\\u{5c}u{a}", FromOutside.text("\\u{a}"), "an escape cannot be pretended");
    assertEquals("-", FromOutside.text(null));
  }

  @Test
  void noLineGetsLong() {
    assertTrue(FromOutside.text("\n".repeat(100_000)).length() <= 203);
  }

  @Test
  void aFloodIsOneLineAMinuteAndACount() {
    List<String> lines = new ArrayList<>();
    Logger log = Logger.getAnonymousLogger();
    log.setUseParentHandlers(false);
    log.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
    Instant[] now = {Instant.EPOCH};
    SparseLog sparse =
        new SparseLog(
            log,
            new Clock() {
              @Override
              public ZoneOffset getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(java.time.ZoneId zone) {
                return this;
              }

              @Override
              public Instant instant() {
                return now[0];
              }
            });
    for (int i = 0; i < 5_000; i++) {
      sparse.warn(() -> "bad");
    }
    now[0] = Instant.EPOCH.plusSeconds(60);
    sparse.warn(() -> "bad");
    assertEquals(
        List.of("bad (0 more since the last line)", "bad (4999 more since the last line)"), lines);
  }
}
