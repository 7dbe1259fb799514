package org.fieldops.web.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.CustodyHistory;
import org.fieldops.media.EvidenceView;
import org.junit.jupiter.api.Test;

/**
 * A sign that turns the direction of writing, in names: it stands alone in an element that isolates
 * it, or not at all.
 */
class TurnedNamesTest {

  private static final String TURNED = "Bea \u202Ennamtsum";
  private static final List<String> READ_ALOUD = List.of("aria-label", "title", "alt");

  private final Moments moments = new Moments((key, facts) -> key, Locale.GERMAN, ZoneOffset.UTC);
  private final EvidenceView photo = Photo.named("a").by(TURNED).view();
  private final CustodyHistory history =
      new CustodyHistory(
          true,
          List.of(new CustodyEntry(1, Photo.NOON, TURNED, "received", TURNED, "0", "1")),
          false);

  @Test
  void theListOfPhotos() {
    staysForItself(new PhotoTile(photo, moments, id -> {}));
  }

  @Test
  void thePhotoWithItsFacts() {
    PhotoPanel panel = new PhotoPanel(moments, (key, shown) -> {});
    panel.show(photo, 1, 1, history.entries(), () -> {});
    staysForItself(panel);
    assertTrue(panel.getElement().getTextRecursively().contains("Bea nnamtsum, "));
  }

  @Test
  void theCardOfACase() {
    CaseFileId id = new CaseFileId(UUID.nameUUIDFromBytes(new byte[] {1}));
    staysForItself(
        new CaseCard(
            new CaseFileView(id, "OWI 1", "OWI", TURNED, true, Photo.NOON, TURNED, 1), moments));
  }

  @Test
  void theHistoryOfAPhoto() {
    staysForItself(new CustodyDialog("a.jpg", history, moments));
  }

  private static void staysForItself(Component component) {
    List<String> turned = new ArrayList<>();
    look(component.getElement(), turned);
    assertEquals(List.of(), turned);
  }

  private static void look(Element element, List<String> turned) {
    if (element.isTextNode()) {
      if (element.getText().contains("\u202E") && !element.getParent().getTag().equals("bdi")) {
        turned.add(element.getText());
      }
      return;
    }
    READ_ALOUD.stream()
        .filter(element::hasAttribute)
        .map(element::getAttribute)
        .filter(words -> words.contains("\u202E"))
        .forEach(turned::add);
    element.getChildren().forEach(child -> look(child, turned));
  }
}
