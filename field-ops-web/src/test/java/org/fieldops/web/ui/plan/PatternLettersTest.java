package org.fieldops.web.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.Rotation;
import org.fieldops.dispatch.ShiftKind;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.TeamId;
import org.junit.jupiter.api.Test;

class PatternLettersTest {

  private final PatternLetters letters =
      new PatternLetters(List.of(kind("Früh", "f"), kind("Nacht", "n")));

  private static ShiftKind kind(String brief, String letter) {
    return new ShiftKind(
        new ShiftKindId(Ids.next()),
        new TeamId(Ids.next()),
        letter,
        brief,
        brief,
        letter,
        LocalTime.of(6, 0),
        LocalTime.of(14, 0),
        ShiftKind.Colour.LIGHT,
        0,
        0,
        List.of(),
        false);
  }

  @Test
  void aPatternIsReadAndSaidBack() {
    Rotation rotation = letters.read("Woche", " F, f n -").orElseThrow();
    assertEquals("Woche", rotation.name());
    assertEquals(4, rotation.kinds().size());
    assertEquals("f f n -", letters.text(rotation));
    assertEquals("Früh · Früh · Nacht · frei", letters.said(rotation, "frei"));
    assertEquals("f Früh, n Nacht, - frei", letters.legend("frei"));
  }

  @Test
  void whatIsNoPatternIsNone() {
    for (String text : List.of("", "- -", "f x", "?", "f".repeat(57))) {
      assertEquals(Optional.empty(), letters.read("", text), text);
    }
  }

  @Test
  void aKindThatIsWorkedNoLongerCannotBePlannedByMistake() {
    Rotation old = new Rotation("Alt", List.of(new ShiftKindId(Ids.next())));
    assertEquals(Optional.empty(), letters.read("", letters.text(old)));
  }
}
