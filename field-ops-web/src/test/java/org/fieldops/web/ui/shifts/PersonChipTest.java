package org.fieldops.web.ui.shifts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PersonChipTest {

  @Test
  void initialsAreTheFirstLettersOfTheFirstAndTheLastWord() {
    assertEquals("BM", PersonChip.initials("Bea van Muster"));
    assertEquals("B", PersonChip.initials("Bea"));
    assertEquals("A1", PersonChip.initials("Außendienst 1"));
  }

  @Test
  void aSignThatTurnsTheDirectionOrIsHalfALetterIsNoInitial() {
    assertEquals("BM", PersonChip.initials("\u202EBea \u202EMuster"));
    assertEquals("\uD840\uDC00", PersonChip.initials("\uD840\uDC00"));
    assertEquals("", PersonChip.initials("\u202E"));
    assertEquals("", PersonChip.initials(""));
  }
}
