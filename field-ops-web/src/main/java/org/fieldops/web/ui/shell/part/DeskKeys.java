package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Single keys that act while nobody is typing and no dialog is open. Names are those of {@code
 * KeyboardEvent.key}, letters in lower case; {@code ctrl+k} stands for Ctrl or Command. F keys and
 * ctrl keys act everywhere.
 */
@Tag("desk-keys")
@JsModule("./map/desk-keys.ts")
public final class DeskKeys extends Component {

  private static final long serialVersionUID = 1L;

  private final Map<String, Runnable> acts = new LinkedHashMap<>();

  public DeskKeys() {
    getElement()
        .addEventListener(
            "desk-key", event -> press(event.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
  }

  /** From now on {@code key} does this. */
  public DeskKeys on(String key, Runnable act) {
    acts.put(key, act);
    getElement().setAttribute("keys", String.join(" ", acts.keySet()));
    return this;
  }

  private void press(String key) {
    Runnable act = acts.get(key);
    if (act != null) {
      act.run();
    }
  }
}
