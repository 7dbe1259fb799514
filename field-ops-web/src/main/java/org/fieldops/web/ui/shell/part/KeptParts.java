package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The parts of a list on a desk. When the list is shown again, a part stays the very element it was
 * as long as what it is drawn of stays equal: a click, a drop, a focus or a selected text is not
 * lost because somebody else changed something elsewhere.
 */
public final class KeptParts {

  private final Div parent;
  private Map<Object, Drawn> drawn = Map.of();

  /**
   * One part, not drawn yet.
   *
   * @param key who it is; no two parts of a list share one
   * @param of everything that it shows
   * @param draw makes it; called only when it is new or changed
   */
  public record Part(Object key, Object of, Supplier<? extends Component> draw) {}

  private record Drawn(Component component, Object of) {}

  /**
   * @param parent holds these parts and nothing else
   */
  public KeptParts(Div parent) {
    this.parent = parent;
  }

  /**
   * Shows exactly these, in this order.
   *
   * @return the components that now stand there, in that order
   */
  public List<Component> show(List<Part> parts) {
    Map<Object, Drawn> now = new HashMap<>();
    List<Component> order = new ArrayList<>();
    for (Part part : parts) {
      Drawn known = drawn.get(part.key());
      Drawn kept =
          known != null && known.of().equals(part.of())
              ? known
              : new Drawn(part.draw().get(), part.of());
      now.put(part.key(), kept);
      order.add(kept.component());
    }
    drawn = now;
    arrange(order);
    return order;
  }

  private void arrange(List<Component> order) {
    Set<Component> wanted = new HashSet<>(order);
    List<Component> standing = new ArrayList<>();
    List<Component> leaving = new ArrayList<>();
    parent.getChildren().forEach(child -> (wanted.contains(child) ? standing : leaving).add(child));
    parent.remove(leaving);
    Iterator<Component> there = standing.iterator();
    Component next = there.hasNext() ? there.next() : null;
    Set<Component> moved = new HashSet<>();
    for (int at = 0; at < order.size(); at++) {
      Component each = order.get(at);
      while (next != null && moved.contains(next)) {
        next = there.hasNext() ? there.next() : null;
      }
      if (each.equals(next)) {
        next = there.hasNext() ? there.next() : null;
      } else {
        parent.addComponentAtIndex(at, each);
        moved.add(each);
      }
    }
  }
}
