package org.fieldops.web.rest.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

  private static ByteRange part(String header) {
    return ByteRange.of(header, 10).orElseThrow();
  }

  @Test
  void aPartIsFromAByteToAByteOrToTheEndOrTheLastOnes() {
    assertEquals(new ByteRange(0, 4), part("bytes=0-4"));
    assertEquals(new ByteRange(4, 9), part("bytes=4-"));
    assertEquals(new ByteRange(7, 9), part("bytes=-3"));
    assertEquals(new ByteRange(0, 9), part("bytes=-99"));
    assertEquals(new ByteRange(3, 9), part("bytes=3-99"));
    assertEquals("bytes 3-9/10", part("bytes=3-").header(10));
    assertEquals(7, part("bytes=3-").length());
  }

  @Test
  void whatIsNotOnePartGetsAll() {
    for (String odd :
        List.of("", "bytes=", "bytes=-", "bytes=4-2", "bytes=0-1,4-5", "lines=0-1", "bytes=a-b")) {
      assertTrue(ByteRange.of(odd, 10).isEmpty(), odd);
    }
  }

  @Test
  void whatBeginsBehindTheEndIsRefused() {
    for (String far : List.of("bytes=10-", "bytes=10-12", "bytes=999999999999999999-")) {
      Refusal refusal = assertThrows(Refusal.class, () -> ByteRange.of(far, 10));
      assertEquals(Problem.RANGE_NOT_SATISFIABLE, refusal.problem());
    }
  }
}
