package org.fieldops.web.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fieldops.web.rest.Api;
import org.fieldops.web.rest.calendar.CalendarDoor;
import org.fieldops.web.rest.hooks.HookDoor;
import org.junit.jupiter.api.Test;

/** The document and the resources name the same calls: none is missing, none invented. */
class OpenApiTest {

  private static final Set<String> VERBS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");

  /** Template variables may be named differently in the two. */
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  @Test
  void everyCallIsDescribedAndEveryDescriptionIsACall() throws Exception {
    assertEquals(String.join("\n", calls()), String.join("\n", described()));
  }

  @Test
  void everyReferenceWithinTheDocumentLeadsSomewhere() {
    JsonObject document = document();
    Pattern reference = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"");
    var found = reference.matcher(document.toString());
    int count = 0;
    while (found.find()) {
      assertTrue(Json.createPointer(found.group(1)).containsValue(document), found.group(1));
      count++;
    }
    assertTrue(count > 10);
  }

  private static Set<String> described() {
    Set<String> calls = new TreeSet<>();
    JsonObject paths = document().getJsonObject("paths");
    for (String path : paths.keySet()) {
      for (String verb : paths.getJsonObject(path).keySet()) {
        if (VERBS.contains(verb)) {
          calls.add(call(verb, path));
        }
      }
    }
    return calls;
  }

  private static Set<String> calls() throws Exception {
    Set<String> calls = new TreeSet<>();
    // servlets, ahead of the sign-in
    calls.add(call("post", HookDoor.PATHS.replace("*", "{id}")));
    calls.add(call("get", CalendarDoor.PATHS.replace("*", "{secret}") + ".ics"));
    for (Class<?> type : classes()) {
      ServerEndpoint socket = type.getAnnotation(ServerEndpoint.class);
      if (socket != null) {
        calls.add(call("get", socket.value().substring(Api.PATH.length())));
      }
      Path root = type.getAnnotation(Path.class);
      if (root != null) {
        for (Method method : type.getDeclaredMethods()) {
          Path path = method.getAnnotation(Path.class);
          for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
              calls.add(call(verb.value(), joined(root.value(), path == null ? "" : path.value())));
            }
          }
        }
      }
    }
    return calls;
  }

  private static String call(String verb, String path) {
    return VARIABLE.matcher(path).replaceAll("{}") + " " + verb.toUpperCase(Locale.ROOT);
  }

  private static String joined(String root, String path) {
    return ("/" + root + "/" + path).replaceAll("/+", "/").replaceAll("/$", "");
  }

  private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
    URI source =
        URI.create(Api.class.getProtectionDomain().getCodeSource().getLocation().toString());
    java.nio.file.Path root = java.nio.file.Path.of(source);
    List<Class<?>> classes = new ArrayList<>();
    try (var files = Files.walk(root.resolve("org/fieldops/web"))) {
      for (java.nio.file.Path file : (Iterable<java.nio.file.Path>) files::iterator) {
        String name = root.relativize(file).toString();
        if (name.endsWith(".class") && !name.contains("/ui/") && !name.endsWith("-info.class")) {
          classes.add(
              Class.forName(
                  name.substring(0, name.length() - 6).replace('/', '.'),
                  false,
                  OpenApiTest.class.getClassLoader()));
        }
      }
    }
    return classes;
  }

  private static JsonObject document() {
    try (var reader = Json.createReader(new ByteArrayInputStream(OpenApiResource.read()))) {
      return reader.readObject();
    }
  }
}
