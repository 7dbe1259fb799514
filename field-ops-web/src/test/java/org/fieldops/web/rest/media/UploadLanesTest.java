package org.fieldops.web.rest.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.Test;

class UploadLanesTest {

  private final UploadLanes lanes = new UploadLanes(2);

  @Test
  void oneUploadTooManyIsToldToComeLater() {
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> lanes.take(() -> lanes.take(() -> lanes.take(() -> "third"))));
    assertEquals(Problem.UPLOAD_LATER, refusal.problem());
    assertEquals(503, refusal.problem().status());
  }

  @Test
  void aLaneIsFreeAgainHoweverTheUploadEnded() {
    for (int i = 0; i < 5; i++) {
      assertThrows(
          Refusal.class,
          () ->
              lanes.take(() -> {
                throw new Refusal(Problem.UPLOAD_CHECKSUM);
              }));
    }
    assertEquals("taken", lanes.take(() -> lanes.take(() -> "taken")));
  }
}
