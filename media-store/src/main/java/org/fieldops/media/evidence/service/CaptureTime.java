package org.fieldops.media.evidence.service;

import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fieldops.kernel.operation.Operation;

/**
 * When a photo was taken. A device's clock is never a reason to refuse: its word is kept as it is,
 * and the moment by our clock is that of the operation, less the time that lies between shutter and
 * writing when both by the same clock make sense.
 *
 * @param capturedAt the device's word; when it says nothing that is a time, that of the operation
 * @param moment by our clock
 * @param known false when the device's word could not be believed
 */
record CaptureTime(Instant capturedAt, Instant moment, boolean known) {

  /** What a database keeps. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
  private static final Duration LONGEST_WAIT = Duration.ofDays(60);
  private static final Duration FORGIVEN = Duration.ofSeconds(5);

  static CaptureTime of(Operation operation) {
    Optional<Instant> said = said(operation);
    if (said.isEmpty()) {
      return new CaptureTime(kept(operation.writtenAt()), operation.happenedAt(), false);
    }
    Duration waited = Duration.between(said.get(), operation.writtenAt());
    boolean plausible =
        waited.compareTo(LONGEST_WAIT) <= 0 && waited.compareTo(FORGIVEN.negated()) >= 0;
    Instant moment =
        plausible && !waited.isNegative()
            ? operation.happenedAt().minus(waited)
            : operation.happenedAt();
    return new CaptureTime(kept(said.get()), moment, plausible && operation.clockKnown());
  }

  private static Optional<Instant> said(Operation operation) {
    if (operation.body().get("capturedAt") instanceof JsonString text) {
      try {
        return Optional.of(Instant.parse(text.getString()));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Instant kept(Instant odd) {
    return odd.isBefore(EARLIEST) ? EARLIEST : odd.isAfter(LATEST) ? LATEST : odd;
  }
}
