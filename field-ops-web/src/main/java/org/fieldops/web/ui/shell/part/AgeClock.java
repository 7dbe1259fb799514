package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * An age that goes on by itself in the browser. It is told how old the thing is, not when it was,
 * so that a desk's wrong clock makes no wrong age.
 */
@Tag("age-clock")
@JsModule("./map/age-clock.ts")
public final class AgeClock extends Component {

  private static final long serialVersionUID = 1L;

  /** How an age is written. */
  public enum Style {
    /** 1:12, for what is waited for. */
    STOPWATCH,
    /** 8 s, 12 min, 3 h, for tables; amber when stale. */
    SHORT,
    /** 2 minutes ago, in words. */
    AGO,
    /** 9:58 until something, 0:00 from then on. */
    LEFT
  }

  public AgeClock(Instant since, Instant now, Style style) {
    getElement().setAttribute("format", style.name().toLowerCase(Locale.ROOT));
    getElement().setProperty("age", Math.max(0, Duration.between(since, now).toMillis()));
  }

  /** Counts down to a moment. */
  public static AgeClock left(Instant until, Instant now) {
    AgeClock clock = new AgeClock(now, now, Style.LEFT);
    clock.getElement().setProperty("age", -Math.max(0, Duration.between(now, until).toMillis()));
    return clock;
  }
}
