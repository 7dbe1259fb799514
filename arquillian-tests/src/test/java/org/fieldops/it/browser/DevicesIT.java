package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.fieldops.identity.Devices;
import org.fieldops.it.RunningStack;
import org.fieldops.it.signin.Realm;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ten devices of a person; the eleventh is refused, and makes room for itself there and then. */
@ExtendWith(RunningStack.class)
class DevicesIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static final Path PICTURES = Path.of("target/screens");
  private static final String PERSON = "patrol6";

  private final HttpClient http = HttpClient.newHttpClient();
  private StackSettings settings;
  private Stack stack;

  /** A program on a device of its own. */
  private record Device(UUID id, String token) {}

  @BeforeEach
  void begin(Stack running) {
    stack = running;
    settings = running.settings();
    endAll();
  }

  @AfterEach
  void endAll() {
    try (Realm realm = new Realm(stack)) {
      realm.endSessionsOf(PERSON);
    }
  }

  @Test
  void theEleventhIsRefusedAndLetInAfterOneWasSignedOut() throws Exception {
    List<Device> ten = ten();
    Device eleventh = device();
    HttpResponse<String> refused = call(eleventh, "GET", "/me", null);
    assertEquals(401, refused.statusCode());
    assertEquals("DEVICES_FULL", json(refused).getString("code"));
    assertEquals(Devices.MOST, signedIn(eleventh));

    String first = "/devices/" + ten.getFirst().id();
    assertEquals(204, call(ten.getLast(), "PATCH", first, "{\"name\":\"Alt\"}").statusCode());
    assertEquals(204, call(eleventh, "POST", first + "/sign-out", "").statusCode());
    assertEquals(200, call(eleventh, "GET", "/me", null).statusCode());
    assertEquals(401, call(ten.getFirst(), "GET", "/me", null).statusCode());
    for (Device other : ten.subList(1, ten.size())) {
      assertEquals(200, call(other, "GET", "/me", null).statusCode());
    }
  }

  @Test
  void theSocketOfADeviceThatIsSignedOutClosesAtOnce() throws Exception {
    Device lost = device();
    Device mine = device();
    assertEquals(200, call(lost, "GET", "/me", null).statusCode());
    assertEquals(200, call(mine, "GET", "/me", null).statusCode());
    CompletableFuture<Integer> closed = new CompletableFuture<>();
    http.newWebSocketBuilder()
        .header("Authorization", "Bearer " + lost.token())
        .header("Fieldops-Device", lost.id().toString())
        .buildAsync(
            URI.create(settings.applicationUrl().replaceFirst("http", "ws") + "/api/v1/socket"),
            new WebSocket.Listener() {
              @Override
              public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                closed.complete(code);
                return CompletableFuture.completedStage(null);
              }
            })
        .get(30, TimeUnit.SECONDS);
    assertEquals(204, call(mine, "POST", "/devices/" + lost.id() + "/sign-out", "").statusCode());
    assertEquals(4401, closed.get(10, TimeUnit.SECONDS));
    assertEquals(401, call(lost, "GET", "/me", null).statusCode());
  }

  @Test
  void aBrowserMakesRoomWithTheKeyboardAndGoesOn() throws Exception {
    List<Device> ten = ten();
    DemoPerson person = DemoPeople.of(settings).named(PERSON);
    try (BrowserContext context =
        BROWSER
            .desk()
            .newContext(
                new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(390, 844))) {
      Page page = context.newPage();
      page.navigate(settings.applicationUrl() + "/app");
      KeycloakPages.submit(
          page, Map.of("username", person.username(), "password", person.password()));
      KeycloakPages.submit(page, Map.of("otp", person.code()));
      KeycloakPages.leave(page);
      assertThat(page.getByTestId("devices-full")).isVisible();
      assertThat(page.getByTestId("device")).hasCount(Devices.MOST);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve("devices-full-de-390.png")));
      page.keyboard().press("Tab");
      assertThat(page.getByRole(AriaRole.BUTTON).first()).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.getByTestId("top-line")).isVisible(OpenBrowser.patiently());
    }
    assertEquals(401, call(ten.getFirst(), "GET", "/me", null).statusCode());
    assertEquals(200, call(ten.getLast(), "GET", "/me", null).statusCode());
  }

  /** A browser whose sign-in was ended has to sign in anew; it is not led around in a circle. */
  @Test
  void aBrowserThatWasSignedOutIsAskedToSignIn() throws Exception {
    try (BrowserContext context = BROWSER.desk().newContext()) {
      Page page = context.newPage();
      page.navigate(settings.applicationUrl() + "/app");
      KeycloakPages.signIn(page, DemoPeople.of(settings).named(PERSON));
      assertThat(page.getByTestId("top-line")).isVisible(OpenBrowser.patiently());
      Device other = device();
      JsonObject browser =
          json(call(other, "GET", "/devices", null)).getJsonArray("devices").stream()
              .map(each -> each.asJsonObject())
              .filter(each -> each.getString("kind").equals("DESK") && each.getBoolean("signedIn"))
              .findFirst()
              .orElseThrow();
      String out = "/devices/" + browser.getString("deviceId") + "/sign-out";
      assertEquals(204, call(other, "POST", out, "").statusCode());
      page.navigate(settings.applicationUrl() + "/channels");
      assertThat(KeycloakPages.field(page, "username")).isVisible();
    }
  }

  private List<Device> ten() throws Exception {
    List<Device> ten = new ArrayList<>();
    for (int i = 0; i < Devices.MOST; i++) {
      ten.add(device());
      assertEquals(200, call(ten.getLast(), "GET", "/me", null).statusCode());
    }
    return ten;
  }

  private Device device() {
    return new Device(Ids.next(), SignIn.token(settings, PERSON));
  }

  private long signedIn(Device asking) throws Exception {
    return json(call(asking, "GET", "/devices", null)).getJsonArray("devices").stream()
        .filter(each -> each.asJsonObject().getBoolean("signedIn"))
        .count();
  }

  private HttpResponse<String> call(
      Device device, String method, String path, @Nullable String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(settings.applicationUrl() + "/api/v1" + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + device.token())
            .header("Fieldops-Device", device.id().toString())
            .header("Accept", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null && !body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertTrue(answer.body().startsWith("{"), answer.body());
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
