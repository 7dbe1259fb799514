package org.fieldops.web.rest.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DispositionTest {

  @Test
  void aNameIsPlainForOldClientsAndWholeForTheOthers() {
    assertEquals(
        "attachment; filename=\"Stra_e 1.jpg\"; filename*=UTF-8''Stra%C3%9Fe%201.jpg"
            .replace("e 1", "e_1"),
        Disposition.attachment("Stra\u00dfe 1.jpg"));
  }

  @Test
  void whatRfc8187DoesNotLetStandIsEscaped() {
    assertEquals(
        "attachment; filename=\"a____b.jpg\"; filename*=UTF-8''a%2A%27%22%28b.jpg",
        Disposition.attachment("a*'\"(b.jpg"));
  }
}
