package org.fieldops.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fieldops.kernel.DrillId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A drill: who was asked whether they can be reached, and how long they took.
 *
 * @param closesAt answers given later are kept, and count as late
 */
public record DrillView(
    DrillId id,
    Roster roster,
    Instant startedAt,
    Instant closesAt,
    String startedBy,
    List<Asked> asked) {

  public DrillView {
    asked = List.copyOf(asked);
  }

  /**
   * One of them.
   *
   * @param place which they held then; 0 for none
   * @param answer null when there is none
   */
  public record Asked(PersonId person, String name, int place, @Nullable Answer answer) {}

  /**
   * @param at when it was given, by our clock: that counts
   * @param clockKnown false when {@code at} is the receipt
   */
  public record Answer(Instant at, Instant receivedAt, boolean clockKnown) {

    /** Given without network, and arrived later. */
    public boolean offline() {
      return clockKnown && Duration.between(at, receivedAt).compareTo(OrderAnswer.OFFLINE) > 0;
    }
  }

  /** How long an answer took, in seconds; never less than 0. */
  public long seconds(Answer answer) {
    return Math.max(0, Duration.between(startedAt, answer.at()).toSeconds());
  }

  public boolean late(Answer answer) {
    return answer.at().isAfter(closesAt);
  }

  /** How many answered in time. */
  public int answered() {
    return inTime().size();
  }

  /** The middle of the answers in time, in seconds; of an even number the mean of both. */
  public @Nullable Long median() {
    List<Long> all = inTime();
    if (all.isEmpty()) {
      return null;
    }
    int middle = all.size() / 2;
    return all.size() % 2 == 1
        ? all.get(middle)
        : Math.round((all.get(middle - 1) + all.get(middle)) / 2.0);
  }

  /** The longest of the answers in time, in seconds. */
  public @Nullable Long longest() {
    List<Long> all = inTime();
    return all.isEmpty() ? null : all.getLast();
  }

  /** Who has not answered. */
  public List<String> silent() {
    return asked.stream().filter(each -> each.answer() == null).map(Asked::name).toList();
  }

  private List<Long> inTime() {
    return asked.stream()
        .flatMap(each -> Stream.ofNullable(each.answer()))
        .filter(answer -> !late(answer))
        .map(this::seconds)
        .sorted()
        .toList();
  }
}
