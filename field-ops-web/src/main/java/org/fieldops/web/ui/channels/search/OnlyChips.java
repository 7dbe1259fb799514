package org.fieldops.web.ui.channels.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fieldops.dispatch.SearchOnly;

/** Narrows what is looked for to messages of one sort; with no words, all of them. */
final class OnlyChips extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Set<SearchOnly> chosen = EnumSet.noneOf(SearchOnly.class);
  private final transient Map<SearchOnly, NativeButton> chips = new EnumMap<>(SearchOnly.class);
  private final transient Runnable changed;

  OnlyChips(Runnable changed) {
    this.changed = changed;
    addClassName("search-only");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("channels.search.only"));
    for (SearchOnly only : SearchOnly.values()) {
      NativeButton chip = new NativeButton(getTranslation("channels.search.only." + only));
      chip.addClickListener(click -> press(only));
      chip.addClassName("chip");
      chip.getElement().setAttribute("data-testid", "search-only-" + only);
      chips.put(only, chip);
      add(chip);
    }
    draw();
  }

  Set<SearchOnly> chosen() {
    return Set.copyOf(chosen);
  }

  void clear() {
    chosen.clear();
    draw();
  }

  private void press(SearchOnly only) {
    if (!chosen.remove(only)) {
      chosen.add(only);
    }
    draw();
    changed.run();
  }

  private void draw() {
    chips.forEach((only, chip) ->
        chip.getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(only))));
  }
}
