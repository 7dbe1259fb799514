package org.fieldops.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The server's clock, in UTC, to the millisecond: what the wire and the database both keep. */
@ApplicationScoped
class SystemClock {

  @Produces
  Clock utc() {
    return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  }
}
