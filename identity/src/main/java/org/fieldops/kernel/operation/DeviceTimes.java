package org.fieldops.kernel.operation;

import jakarta.json.JsonNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Finds when, by our clock, something happened that a device wrote down ("Time" in
 * docs/protocol.md): by its age; else by the distance between writing and sending; else, when the
 * call does not say when it was sent, by the device's word; else it is not known. What is not
 * believed is never a reason to refuse, and no moment lies after the receipt.
 */
public final class DeviceTimes {

  /** What is said to be older is not believed. */
  static final Duration OLDEST = Duration.ofDays(60);

  /** Less than this ahead is the running of two clocks, and counts as now. */
  private static final Duration FORGIVEN = Duration.ofSeconds(5);

  private final Instant receivedAt;
  private final Optional<Instant> sentAt;

  /**
   * What the device says of one entry.
   *
   * @param at when it was written, by the device's clock
   * @param age how long before sending that was, by the device's monotonic clock, if it says so
   */
  public record Written(Instant at, Optional<Duration> age) {

    /** Reads an entry of a call; an {@code age} that is no whole number counts as not said. */
    public static Written of(Body entry, String timeField) {
      return new Written(entry.deviceTime(timeField), age(entry));
    }

    private static Optional<Duration> age(Body entry) {
      if (entry.json().get("age") instanceof JsonNumber number
          && number.doubleValue() >= 0
          && number.doubleValue() <= OLDEST.toMillis()) {
        return Optional.of(Duration.ofMillis((long) number.doubleValue()));
      }
      return Optional.empty();
    }
  }

  /**
   * A moment by our clock.
   *
   * @param known false when nothing tells it: then it is that of the next entry that is known, or
   *     the receipt
   */
  public record Moment(Instant at, boolean known) {}

  /**
   * @param receivedAt when the call began to come in, by our clock
   * @param sentAt the device's clock at the moment of sending, if it says so
   */
  public DeviceTimes(Instant receivedAt, Optional<Instant> sentAt) {
    this.receivedAt = receivedAt;
    this.sentAt = sentAt;
  }

  /** The times of a call; a {@code sentAt} that is missing or no time counts as not said. */
  public static DeviceTimes of(Body call, Instant receivedAt) {
    try {
      return new DeviceTimes(receivedAt, call.optionalDeviceTime("sentAt"));
    } catch (Refusal noTime) {
      return new DeviceTimes(receivedAt, Optional.empty());
    }
  }

  /** The moments of a batch that is in the order in which the device wrote it; in that order. */
  public List<Moment> moments(List<Written> batch) {
    List<Moment> moments = new ArrayList<>();
    Instant next = receivedAt;
    for (Written written : batch.reversed()) {
      Instant found = found(written);
      moments.add(new Moment(found == null ? next : found, found != null));
      next = found == null ? next : found;
    }
    Collections.reverse(moments);
    return moments;
  }

  /** The moment of something that comes alone. */
  public Moment moment(Written written) {
    return moments(List.of(written)).getFirst();
  }

  private @Nullable Instant found(Written written) {
    if (written.age().isPresent()) {
      return believed(written.age().get());
    }
    return believed(Duration.between(written.at(), sentAt.orElse(receivedAt)));
  }

  /** The moment that lies so far back, unless that cannot be. */
  private @Nullable Instant believed(Duration back) {
    if (back.compareTo(FORGIVEN.negated()) < 0 || back.compareTo(OLDEST) > 0) {
      return null;
    }
    return back.isNegative() ? receivedAt : receivedAt.minus(back);
  }
}
