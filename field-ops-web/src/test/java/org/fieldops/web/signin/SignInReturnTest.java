package org.fieldops.web.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.Problem;
import org.fieldops.web.rest.Languages;
import org.fieldops.web.rest.guard.ProblemPage;
import org.junit.jupiter.api.Test;

class SignInReturnTest {

  private final Map<String, String> parameters = new HashMap<>();
  private final List<Object> answered = new java.util.ArrayList<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void whoComesBackToLostStateIsSentToTheSamePathWithoutItsQuery() throws Exception {
    parameters.putAll(Map.of("state", "s", "code", "c"));
    serve("de");
    assertTrue(answered.contains("/lage"), answered.toString());
    assertEquals(0, written.size());
  }

  @Test
  void anyOther400IsAProblemFromTheCatalogueInBothLanguages() throws Exception {
    JsonObject german = serve("de");
    JsonObject english = serve("en");
    assertEquals(Problem.MALFORMED.name(), german.getString("code"));
    assertEquals(400, german.getInt("status"));
    assertNotEquals(german.getString("title"), english.getString("title"));
    assertNotEquals(german.getString("detail"), english.getString("detail"));
  }

  private JsonObject serve(String language) throws IOException {
    written.reset();
    new SignInReturn(new ProblemPage(new Languages())).service(request(language), response());
    return written.size() == 0
        ? JsonObject.EMPTY_JSON_OBJECT
        : Json.createReader(new ByteArrayInputStream(written.toByteArray())).readObject();
  }

  private HttpServletRequest request(String language) {
    return fake(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getMethod" -> "GET";
              case "getParameter" -> parameters.get(arguments[0]);
              case "getHeader" -> language;
              case "getAttribute" ->
                  RequestDispatcher.ERROR_STATUS_CODE.equals(arguments[0]) ? 400 : "/lage";
              default -> null;
            });
  }

  private HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("getOutputStream")) {
            return new Written();
          }
          answered.addAll(arguments == null ? List.of() : List.of(arguments));
          return null;
        });
  }

  private static <T> T fake(Class<T> type, InvocationHandler how) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, how));
  }

  private final class Written extends ServletOutputStream {
    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(int b) {
      written.write(b);
    }
  }
}
