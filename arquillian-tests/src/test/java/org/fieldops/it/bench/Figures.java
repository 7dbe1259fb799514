package org.fieldops.it.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a measurement found.
 *
 * @param lines the figures, for people
 * @param complaints what did not arrive, came twice or came out of order; of a promise that was
 *     kept there are none
 */
record Figures(List<String> lines, List<String> complaints) {

  private static final int NAMED = 20;

  boolean kept() {
    return complaints.isEmpty();
  }

  /** The warm-up's times do not count, its promises do. */
  Figures after(Figures warmUp) {
    List<String> both = new ArrayList<>(warmUp.complaints());
    both.addAll(complaints);
    return new Figures(lines, both);
  }

  /** Says under which circumstances it was measured. */
  Figures beside(String what) {
    List<String> said = new ArrayList<>(lines);
    said.set(0, said.getFirst() + ", " + what);
    return new Figures(said, complaints);
  }

  /** Several measurements, one under the other. */
  static Figures of(List<Figures> all) {
    return new Figures(
        all.stream().flatMap(each -> each.lines().stream()).toList(),
        all.stream().flatMap(each -> each.complaints().stream()).toList());
  }

  String words() {
    StringBuilder words = new StringBuilder();
    lines.forEach(line -> words.append(line).append('\n'));
    complaints.stream().limit(NAMED).forEach(complaint -> words.append(complaint).append('\n'));
    return words.append(kept() ? "PROMISE KEPT" : "PROMISE BROKEN").toString();
  }
}
