package org.fieldops.web.rest.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionEndTest {

  /** As Undertow's: whoever comes second is told so. */
  private final AtomicInteger ended = new AtomicInteger();

  private final HttpSession session =
      (HttpSession)
          Proxy.newProxyInstance(
              HttpSession.class.getClassLoader(),
              new Class<?>[] {HttpSession.class},
              (self, method, arguments) -> {
                if (method.getName().equals("invalidate") && ended.getAndIncrement() > 0) {
                  throw new IllegalStateException("Session already invalidated");
                }
                return null;
              });

  @Test
  void twoRequestsMayEndTheSameOne() {
    SessionEnd.of(session);
    assertDoesNotThrow(() -> SessionEnd.of(session));
    assertEquals(2, ended.get());
  }

  @Test
  void whereThereIsNoneNothingEnds() {
    assertDoesNotThrow(() -> SessionEnd.of(null));
  }
}
