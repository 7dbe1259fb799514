package org.fieldops.web.ui.shell.part;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IsolatedTest {

  private static final char OVERRIDE = 0x202E;
  private static final char ISOLATE = 0x2068;
  private static final char POP = 0x2069;

  @Test
  void whatRunsFromLeftToRightStaysTheVeryTextItWas() {
    assertEquals("Müller-Lüdenscheidt 12/3", Isolated.text("Müller-Lüdenscheidt 12/3"));
  }

  @Test
  void signsThatTurnTheDirectionAreLeftOut() {
    assertEquals("Beweis gpj.exe", Isolated.text("Beweis " + OVERRIDE + "gpj" + POP + ".exe"));
  }

  @Test
  void wordsFromRightToLeftTurnNothingAroundThem() {
    String word = "\u05E9\u05DC\u05D5\u05DD";
    assertEquals(ISOLATE + word + POP, Isolated.text(word));
  }

  @Test
  void factsThatAreNoTextStayWhatTheyAre() {
    assertArrayEquals(new Object[] {3, "a"}, Isolated.facts(3, "a" + OVERRIDE));
  }
}
