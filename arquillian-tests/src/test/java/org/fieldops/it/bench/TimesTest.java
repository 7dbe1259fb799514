package org.fieldops.it.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {

  @Test
  void percentilesAreTimesThatWereMeasured() {
    Times times = new Times();
    LongStream.rangeClosed(1, 200)
        .map(i -> 201 - i)
        .forEach(i -> times.add(TimeUnit.MILLISECONDS.toNanos(i)));
    assertEquals(
        "answered p50 100.0 p95 190.0 p99 198.0 max 200.0 ms",
        times.line("answered").replaceAll(" +", " "));
  }

  @Test
  void nothingMeasuredIsSaid() {
    assertTrue(new Times().line("answered").endsWith("nothing measured"));
  }
}
