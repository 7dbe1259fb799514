package org.fieldops.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWordsTest {

  @ParameterizedTest
  @EnumSource(Problem.class)
  void everyProblemHasWordsInBothLanguages(Problem problem) {
    ProblemWords german = ProblemWords.of(problem, List.of("a", "b"), Locale.GERMAN);
    ProblemWords english = ProblemWords.of(problem, List.of("a", "b"), Locale.UK);
    assertFalse(german.title().isBlank() || german.detail().isBlank());
    assertNotEquals(german.title(), english.title());
    assertFalse((german.detail() + english.detail()).contains("{"));
  }

  @Test
  void anUnknownLanguageReadsGermanWhateverTheServerSpeaks() {
    assertEquals(
        ProblemWords.of(Problem.NOT_FOUND, List.of(), Locale.GERMAN),
        ProblemWords.of(Problem.NOT_FOUND, List.of(), Locale.FRENCH));
  }

  @Test
  void missingFactsLeaveNoPlaceholder() {
    assertFalse(
        ProblemWords.of(Problem.SHIFT_OVERLAP, List.of(), Locale.ENGLISH).detail().contains("{"));
  }
}
