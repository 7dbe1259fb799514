package org.fieldops.web.ui.channels;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.Operations;

/** Keeps how far a desk has read, as a device does; seldom, so that reading costs little. */
@Dependent
class ReadMarks {

  private static final Duration SELDOM = Duration.ofSeconds(15);

  private final Operations operations;
  private final Clock clock;
  private final Map<ChannelId, Long> kept = new HashMap<>();
  private Instant keptAt = Instant.EPOCH;

  @Inject
  ReadMarks(Operations operations, Clock clock) {
    this.operations = operations;
    this.clock = clock;
  }

  /** Keeps it now. */
  void read(Person person, ChannelId channel, long upTo) {
    if (upTo <= kept.getOrDefault(channel, 0L)) {
      return;
    }
    Instant now = clock.instant();
    operations.perform(
        person,
        new Operation(
            new OperationId(Ids.next()),
            "message.read",
            now,
            now,
            true,
            WireJson.object().add("channelId", channel.toString()).add("upTo", upTo).build()));
    kept.put(channel, upTo);
    keptAt = now;
  }

  /** Keeps it unless something was kept a moment ago; the next one says it too. */
  void readSometimes(Person person, ChannelId channel, long upTo) {
    if (keptAt.plus(SELDOM).isBefore(clock.instant())) {
      read(person, channel, upTo);
    }
  }
}
