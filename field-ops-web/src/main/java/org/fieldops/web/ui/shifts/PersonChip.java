package org.fieldops.web.ui.shifts;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** A person that can be dragged; opened, it offers the same by menu or form. */
final class PersonChip extends NativeButton {

  private static final long serialVersionUID = 1L;

  /**
   * What a chip carries while it is dragged.
   *
   * @param from the shift it is taken from, null from the pool
   */
  record Dragged(PersonId person, String name, @Nullable ShiftView from) {}

  PersonChip(PersonId person, String name, String note, @Nullable ShiftView from) {
    addClassName("person-chip");
    Span initials = new Span(initials(name));
    initials.addClassName("person-initials");
    initials.getElement().setAttribute("aria-hidden", "true");
    UserText who = new UserText(name);
    who.addClassName("person-chip-name");
    add(initials, who);
    if (!note.isEmpty()) {
      Span more = new Span(note);
      more.addClassNames("person-chip-note", "muted");
      add(more);
    }
    DragSource<PersonChip> source = DragSource.create(this);
    source.setEffectAllowed(EffectAllowed.MOVE);
    source.setDragData(new Dragged(person, name, from));
  }

  /** The first letters of the first and the last word. */
  static String initials(String name) {
    String[] words = name.strip().split("\\s+");
    return initial(words[0]) + (words.length > 1 ? initial(words[words.length - 1]) : "");
  }

  /** A letter or a figure; signs, above all those that turn the direction, stand for nobody. */
  private static String initial(String word) {
    return word.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .findFirst()
        .orElse("");
  }
}
