package org.fieldops.it.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The messages that came to one device, in the order in which they came. */
final class Inbox {

  /** A message by its number in the channel. */
  record Line(long number, String messageId) {}

  private final String owner;
  private final List<Line> lines = new ArrayList<>();

  Inbox(String owner) {
    this.owner = owner;
  }

  synchronized void add(Line line) {
    lines.add(line);
  }

  synchronized int size() {
    return lines.size();
  }

  /** What is wrong with it, when it is not exactly this. */
  synchronized Optional<String> complaint(List<Line> expected) {
    if (lines.equals(expected)) {
      return Optional.empty();
    }
    Set<Line> distinct = new HashSet<>(lines);
    Set<Line> missing = new HashSet<>(expected);
    missing.removeAll(distinct);
    int same = 0;
    while (same < Math.min(lines.size(), expected.size())
        && lines.get(same).equals(expected.get(same))) {
      same++;
    }
    return Optional.of(
        "%s: %d of %d missing, %d twice, other than expected from place %d on"
            .formatted(
                owner, missing.size(), expected.size(), lines.size() - distinct.size(), same));
  }
}
