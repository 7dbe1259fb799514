package org.fieldops.web.rest.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictTransportTest {

  @Test
  void onlyARequestOverTlsInProductionIsBoundToTls() throws Exception {
    assertEquals(
        List.of("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
        headers(true, true));
    assertEquals(List.of(), headers(true, false));
    assertEquals(List.of(), headers(false, true));
  }

  private static List<Object> headers(boolean production, boolean secure) throws Exception {
    List<Object> headers = new ArrayList<>();
    List<Object> passed = new ArrayList<>();
    new StrictTransport(production)
        .doFilter(
            fake(HttpServletRequest.class, (proxy, method, arguments) -> secure),
            fake(
                HttpServletResponse.class,
                (proxy, method, arguments) -> {
                  headers.addAll(List.of(arguments));
                  return null;
                }),
            (request, response) -> passed.add(request));
    assertEquals(1, passed.size());
    return headers;
  }

  private static <T> T fake(Class<T> type, InvocationHandler how) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, how));
  }
}
