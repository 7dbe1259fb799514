package org.fieldops.web.ui.shell.part;

import java.util.Locale;

/** What a colour means on every screen; each has a shape too, so that colour never stands alone. */
public enum Tone {
  NEUTRAL("■"),
  WAY("▶"),
  OK("●"),
  WARN("▲"),
  DANGER("◆"),
  OFF("○");

  private final String shape;

  Tone(String shape) {
    this.shape = shape;
  }

  public String shape() {
    return shape;
  }

  /** The style class, for example {@code tone-way}. */
  public String style() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }

  /** The tone that a status code names; an unknown one is neutral. */
  public static Tone of(String name) {
    for (Tone tone : values()) {
      if (tone.name().equalsIgnoreCase(name)) {
        return tone;
      }
    }
    return NEUTRAL;
  }
}
