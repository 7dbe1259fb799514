package org.fieldops.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the wire carries them: ISO 8601, in UTC, always with three digits of milliseconds. */
public final class WireTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private WireTime() {}

  /** The text form; finer digits are cut off. */
  public static String text(Instant at) {
    return FORMAT.format(at);
  }
}
