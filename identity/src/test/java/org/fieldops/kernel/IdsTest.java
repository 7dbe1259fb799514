package org.fieldops.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  @Test
  void capitalsAreTheSameId() {
    assertEquals(
        Ids.parse("d1af6fa2-becf-4e54-af6b-abb8ee298a8a"),
        Ids.parse("D1AF6FA2-BECF-4E54-AF6B-ABB8EE298A8A"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D1AF6FA2-BECF-4E-54AF6B-ABB8EE298A8A",
        "d1af6fa2becf-4e54-af6b-abb8ee298a8a-",
        "-1af6fa2-becf-4e54-af6b-abb8ee298a8a",
        "d1af6fa2-becf-+e54-af6b-abb8ee298a8a",
        "d1af6fa2-becf-4e54-af6b-abb8ee298a8",
        "d1af6fa2-becf-4e54-af6b-abb8ee298a8g",
        "１1af6fa2-becf-4e54-af6b-abb8ee298a8a",
        ""
      })
  void whatIsNotInTheOneFormIsRefused(String text) {
    assertEquals(Problem.MALFORMED, assertThrows(Refusal.class, () -> Ids.parse(text)).problem());
  }
}
