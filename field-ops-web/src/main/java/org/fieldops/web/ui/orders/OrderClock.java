package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts down to the next step, and asks to look again every five seconds. */
@Tag("order-clock")
@JsModule("./map/order-clock.ts")
public final class OrderClock extends Component {

  private static final long serialVersionUID = 1L;

  public OrderClock(Runnable look) {
    getElement().addEventListener("look", event -> look.run());
  }

  /**
   * @param step when the next step is due; null for none
   */
  void countTo(@Nullable Instant step, Instant now) {
    getElement()
        .setProperty(
            "left", step == null ? -1 : Math.max(0, Duration.between(now, step).toMillis()));
  }
}
