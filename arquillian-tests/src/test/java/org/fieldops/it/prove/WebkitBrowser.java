package org.fieldops.it.prove;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** WebKitGTK's MiniBrowser on a screen of its own, by W3C WebDriver over HTTP. */
final class WebkitBrowser implements ForeignBrowser {

  private static final String DISPLAY = ":87";

  private final HttpClient http = HttpClient.newHttpClient();
  private final BrowserProcess screen;
  private final BrowserProcess driver;
  private final String address;
  private final String session;
  private final String version;

  WebkitBrowser() {
    String browser =
        BrowserProcess.program(
                "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
                "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser")
            .toString();
    String xvfb = BrowserProcess.program("Xvfb").toString();
    String program = BrowserProcess.program("WebKitWebDriver").toString();
    int port = freePort();
    screen =
        BrowserProcess.start(
            List.of(xvfb, DISPLAY, "-screen", "0", "1280x1024x24", "-nolisten", "tcp"), Map.of());
    driver =
        BrowserProcess.start(
            List.of(program, "--host=127.0.0.1", "--port=" + port),
            Map.of("DISPLAY", DISPLAY, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"));
    address = "http://127.0.0.1:" + port;
    Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(this::isReady);
    JsonObject capabilities =
        Json.createObjectBuilder()
            .add(
                "webkitgtk:browserOptions",
                Json.createObjectBuilder()
                    .add("binary", browser)
                    .add("args", Json.createArrayBuilder().add("--automation")))
            .build();
    JsonObject made =
        post(
            "/session",
            Json.createObjectBuilder()
                .add("capabilities", Json.createObjectBuilder().add("alwaysMatch", capabilities))
                .build());
    session = made.getJsonObject("value").getString("sessionId");
    JsonObject known = made.getJsonObject("value").getJsonObject("capabilities");
    version = known.getString("browserName") + " " + known.getString("browserVersion");
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void open(String url) {
    post("/session/" + session + "/url", Json.createObjectBuilder().add("url", url).build());
  }

  @Override
  public JsonValue evaluate(String expression) {
    return post(
            "/session/" + session + "/execute/sync",
            Json.createObjectBuilder()
                .add("script", "return (" + expression + ")")
                .add("args", JsonValue.EMPTY_JSON_ARRAY)
                .build())
        .getOrDefault("value", JsonValue.NULL);
  }

  private boolean isReady() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/status")).GET().build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
  }

  private JsonObject post(String path, JsonObject body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofMinutes(2))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answered " + answer.body() + driver.said());
      }
      try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
        return reader.readObject();
      }
    } catch (IOException e) {
      throw new IllegalStateException("WebKit's driver is gone: " + driver.said(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      http.send(
          HttpRequest.newBuilder(URI.create(address + "/session/" + session)).DELETE().build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      driver.close();
      screen.close();
    }
  }
}
