package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.Component;

/** How long something took, in words. */
final class Seconds {

  private static final long MINUTE = 60;

  private Seconds() {}

  static String words(Component page, long seconds) {
    return seconds < MINUTE
        ? page.getTranslation("oncall.seconds", seconds)
        : page.getTranslation(
            "oncall.minutes", seconds / MINUTE, "%02d".formatted(seconds % MINUTE));
  }
}
