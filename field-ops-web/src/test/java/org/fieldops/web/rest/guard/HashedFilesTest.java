package org.fieldops.web.rest.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HashedFilesTest {

  private static final String YEAR = "public, max-age=31536000, immutable";

  @Test
  void aFileWithAHashInItsNameIsKeptForAYearWhateverVaadinSays() throws Exception {
    assertEquals(YEAR, cacheControl("/VAADIN/build/indexhtml-B8nV3_-Q.js", 200));
    assertEquals(YEAR, cacheControl("/VAADIN/build/inter-latin-wght-normal-Dx4kXJAx.woff2", 304));
  }

  @Test
  void aFileWithoutOneIsKeptAsLongAsVaadinSays() throws Exception {
    assertEquals("max-age=3600", cacheControl("/VAADIN/build/stats.json", 200));
  }

  @Test
  void thatAFileIsNotThereIsNotKept() throws Exception {
    assertEquals("no-store", cacheControl("/VAADIN/build/indexhtml-B8nV3_-Q.js", 404));
  }

  /** What a browser is told when Vaadin's servlet answers with a status and an hour. */
  private static String cacheControl(String path, int status) throws Exception {
    Map<String, Object> headers = new TreeMap<>();
    HttpServletResponse response =
        fake(
            HttpServletResponse.class,
            (proxy, method, arguments) -> {
              if (method.getName().equals("setHeader")) {
                headers.put((String) arguments[0], arguments[1]);
              }
              return null;
            });
    new HashedFiles()
        .doFilter(
            fake(HttpServletRequest.class, (proxy, method, arguments) -> path),
            response,
            (request, answer) -> {
              HttpServletResponse vaadins = (HttpServletResponse) answer;
              vaadins.setHeader("Cache-Control", "max-age=3600");
              if (status >= 400) {
                vaadins.sendError(status);
              } else {
                vaadins.setStatus(status);
              }
            });
    return String.valueOf(headers.get("Cache-Control"));
  }

  private static <T> T fake(Class<T> type, InvocationHandler how) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, how));
  }
}
