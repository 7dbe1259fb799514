package org.fieldops.it.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the same thing took, many times over. */
final class Times {

  private static final double NANOS_PER_MILLI = 1e6;

  private final List<Long> nanos = new ArrayList<>();

  synchronized void add(long took) {
    nanos.add(took);
  }

  /** A line of a table: what it is, then the percentiles by nearest rank. */
  synchronized String line(String what) {
    if (nanos.isEmpty()) {
      return "%-34s nothing measured".formatted(what);
    }
    List<Long> sorted = nanos.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%-34s p50 %7.1f   p95 %7.1f   p99 %7.1f   max %7.1f ms",
        what,
        rank(sorted, 0.50),
        rank(sorted, 0.95),
        rank(sorted, 0.99),
        rank(sorted, 1));
  }

  private static double rank(List<Long> sorted, double share) {
    int place = (int) Math.ceil(share * sorted.size());
    return sorted.get(place - 1) / NANOS_PER_MILLI;
  }
}
