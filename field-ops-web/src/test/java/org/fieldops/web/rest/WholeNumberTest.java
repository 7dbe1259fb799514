package org.fieldops.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.rest.media.EvidenceResource;
import org.junit.jupiter.api.Test;

class WholeNumberTest {

  @Test
  void whatIsNoNumberOrOutOfBoundsIsMalformed() {
    for (String text : List.of("abc", "", "1.5", "0", "501", "99999999999999999999")) {
      Refusal refusal = assertThrows(Refusal.class, () -> limit(text), text);
      assertEquals(Problem.MALFORMED, refusal.problem());
      assertEquals(400, refusal.problem().status());
    }
    assertEquals(1, limit("1"));
    assertEquals(500, limit("500"));
    assertEquals(100, WholeNumber.of("limit", null, 1, 500, 100));
  }

  @Test
  void noQueryOfEvidenceIsLeftToThePlatformToRead() {
    assertEquals(
        List.of(String.class),
        Arrays.stream(EvidenceResource.class.getDeclaredMethods())
            .flatMap(method -> Arrays.stream(method.getParameters()))
            .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
            .map(Parameter::getType)
            .distinct()
            .toList());
  }

  private static long limit(String text) {
    return WholeNumber.of("limit", text, 1, 500, 100);
  }
}
