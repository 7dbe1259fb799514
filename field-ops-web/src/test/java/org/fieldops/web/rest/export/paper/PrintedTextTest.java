package org.fieldops.web.rest.export.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintedTextTest {

  private static final String HERE = "\u200b";

  private final PrintedText printed = PaperFonts.printed();

  @Test
  void whatHasNoSpaceForLongMayBeBrokenAndNothingElse() {
    String half = "x".repeat(70);
    assertEquals(half + HERE + half + HERE + "y", printed.of(half + half + "y"));
    String words = "lorem ipsum ".repeat(30);
    assertEquals(words, printed.of(words));
    assertEquals("x".repeat(69) + "\nx", printed.of("x".repeat(69) + "\nx"));
  }

  @Test
  void aBreakThatSomebodyWroteIsNamed() {
    assertEquals("a[u+200b]b", printed.of("a" + HERE + "b"));
  }
}
