package org.fieldops.web.ui.channels.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far back one looks. */
enum Period {
  EVER(0),
  DAY(1),
  WEEK(7),
  MONTH(31),
  YEAR(366);

  private final int days;

  Period(int days) {
    this.days = days;
  }

  /** The words for it. */
  String key() {
    return "channels.search." + name().toLowerCase(Locale.ROOT);
  }

  @Nullable Instant from(Instant now) {
    return days == 0 ? null : now.minus(Duration.ofDays(days));
  }
}
