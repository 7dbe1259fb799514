package org.fieldops.web.ui.shell.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import org.fieldops.web.ui.shell.part.KeptParts.Part;
import org.junit.jupiter.api.Test;

class KeptPartsTest {

  private final Div parent = new Div();
  private final KeptParts parts = new KeptParts(parent);

  @Test
  void aPartOfWhichNothingChangedStaysTheSameElement() {
    Component before = show("a", "b").get(1);
    assertSame(before, show("a", "b", "c").get(1));
    assertSame(before, show("b").get(0));
  }

  @Test
  void aPartIsDrawnAnewWhenSomethingInItChanged() {
    Component before = parts.show(List.of(part("a", "early"))).getFirst();
    assertNotSame(before, parts.show(List.of(part("a", "late"))).getFirst());
    assertEquals(List.of("late"), texts());
  }

  @Test
  void whatIsShownIsExactlyWhatWasAskedForInThatOrder() {
    show("a", "b", "c");
    show("c", "d", "a");
    assertEquals(List.of("c", "d", "a"), texts());
    show();
    assertEquals(List.of(), texts());
  }

  private List<Component> show(String... words) {
    return parts.show(Stream.of(words).map(word -> part(word, word)).toList());
  }

  private static Part part(String key, String text) {
    return new Part(key, text, () -> new Div(text));
  }

  private List<String> texts() {
    return parent.getChildren().map(child -> child.getElement().getText()).toList();
  }
}
