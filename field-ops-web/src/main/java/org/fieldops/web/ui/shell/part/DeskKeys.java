package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Single keys that act while nobody is typing and no dialog is open. Names are those of {@code
 * KeyboardEvent.key}, letters in lower case; {@code ctrl+k} stands for Ctrl or Command. F keys and
 * ctrl keys act everywhere.
 */
@Tag("desk-keys")
@JsModule("./map/desk-keys.ts")
public final class DeskKeys extends Component {

  private static final long serialVersionUID = 1L;

  private static final String KEY = "event.detail";
  private static final String SHOWN = "element.getAttribute('shown') ?? ''";

  private final Map<String, Runnable> acts = new LinkedHashMap<>();
  private final Set<String> bound = new HashSet<>();
  private String shown = "";

  public DeskKeys() {
    getElement()
        .addEventListener(
            "desk-key",
            event ->
                press(
                    event.getEventData().get(KEY).asString(),
                    event.getEventData().get(SHOWN).asString()))
        .addEventData(KEY)
        .addEventData(SHOWN);
  }

  /** From now on {@code key} does this. */
  public DeskKeys on(String key, Runnable act) {
    acts.put(key, act);
    getElement().setAttribute("keys", String.join(" ", acts.keySet()));
    return this;
  }

  /**
   * The same for what cannot be taken back: it is done only when the browser, as the key was
   * pressed, showed what is {@link #shows shown} now. Pressed twice, quicker than the screen, it is
   * done once and not to the next thing unseen.
   */
  public DeskKeys onShown(String key, Runnable act) {
    bound.add(key);
    return on(key, act);
  }

  /**
   * @param what tells what such keys would act upon
   */
  public void shows(String what) {
    shown = what;
    getElement().setAttribute("shown", what);
  }

  private void press(String key, String seen) {
    Runnable act = acts.get(key);
    if (act != null && (!bound.contains(key) || seen.equals(shown))) {
      act.run();
    }
  }
}
