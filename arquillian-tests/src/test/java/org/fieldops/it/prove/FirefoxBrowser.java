package org.fieldops.it.prove;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Firefox without a window, by W3C WebDriver BiDi over a WebSocket; it needs no driver. */
final class FirefoxBrowser implements ForeignBrowser {

  private static final Pattern LISTENS = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");
  private static final int PATIENCE_SECONDS = 120;

  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final BrowserProcess process;
  private final WebSocket socket;
  private final String page;
  private final String version;

  FirefoxBrowser() {
    Path profile;
    try {
      profile = Files.createTempDirectory("firefox");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    process =
        BrowserProcess.start(
            List.of(
                BrowserProcess.program("firefox-esr", "firefox").toString(),
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                "--remote-debugging-port",
                "0"),
            Map.of("HOME", profile.toString()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(PATIENCE_SECONDS))
        .until(() -> LISTENS.matcher(process.said()).find());
    Matcher listens = LISTENS.matcher(process.said());
    listens.find();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(listens.group(1) + "/session"), new Answers())
            .join();
    JsonObject known =
        ask(
                "session.new",
                Json.createObjectBuilder().add("capabilities", JsonValue.EMPTY_JSON_OBJECT).build())
            .getJsonObject("capabilities");
    version = known.getString("browserName") + " " + known.getString("browserVersion");
    page =
        ask("browsingContext.getTree", JsonValue.EMPTY_JSON_OBJECT)
            .getJsonArray("contexts")
            .getJsonObject(0)
            .getString("context");
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void open(String address) {
    ask(
        "browsingContext.navigate",
        Json.createObjectBuilder()
            .add("context", page)
            .add("url", address)
            .add("wait", "complete")
            .build());
  }

  @Override
  public JsonValue evaluate(String expression) {
    JsonObject answer =
        ask(
            "script.evaluate",
            Json.createObjectBuilder()
                .add("expression", expression)
                .add("target", Json.createObjectBuilder().add("context", page))
                .add("awaitPromise", true)
                .build());
    if (!answer.getString("type").equals("success")) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.getJsonObject("result").getOrDefault("value", JsonValue.NULL);
  }

  private JsonObject ask(String method, JsonObject params) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    asked.put(id, answer);
    socket
        .sendText(
            Json.createObjectBuilder()
                .add("id", id)
                .add("method", method)
                .add("params", params)
                .build()
                .toString(),
            true)
        .join();
    JsonObject found = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (!found.containsKey("result")) {
      throw new IllegalStateException(method + ": " + found);
    }
    return found.getJsonObject("result");
  }

  /** Events are not listened to. */
  private final class Answers implements WebSocket.Listener {

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
      text.append(data);
      if (end) {
        try (JsonReader reader = Json.createReader(new StringReader(text.toString()))) {
          JsonObject answer = reader.readObject();
          CompletableFuture<JsonObject> waiting = asked.remove(answer.getInt("id", 0));
          if (waiting != null) {
            waiting.complete(answer);
          }
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.close();
  }
}
