package org.fieldops.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a device is, as far as it says so itself. */
public enum DeviceKind {
  PHONE,
  TABLET,
  DESK,
  /** No browser. */
  PROGRAM;

  /**
   * Told coarsely: what it is called tells enough.
   *
   * @param agent the header {@code User-Agent}
   */
  public static DeviceKind of(@Nullable String agent) {
    String said = agent == null ? "" : agent.toLowerCase(Locale.ROOT);
    if (!said.startsWith("mozilla/")) {
      return PROGRAM;
    }
    boolean android = said.contains("android");
    if (said.contains("ipad") || said.contains("tablet") || (android && !said.contains("mobile"))) {
      return TABLET;
    }
    return android || said.contains("iphone") || said.contains("mobile") ? PHONE : DESK;
  }
}
