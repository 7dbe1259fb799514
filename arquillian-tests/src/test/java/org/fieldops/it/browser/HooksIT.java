package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that say something in a channel, ask there and are told what is said, and the channel
 * taken away; at the desk and on a phone.
 */
@ExtendWith(RunningStack.class)
class HooksIT {

  private static final Path PICTURES = Path.of("target/screens");

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path profile;

  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile int status = 204;

  @Test
  void programsSayAndHearAndTheChannelIsTakenAway(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    ProtocolClient owner = new ProtocolClient(settings, "dispatcher1");
    String id = Ids.next().toString();
    String name = "Pegel " + id.substring(24);
    make(owner, id, name);
    HttpServer server = receiver();
    try (Desks desks = new Desks(BROWSER.desk(), settings)) {
      Page desk = desks.signIn("dispatcher1", "/manage");
      desk.getByTestId("manage-" + name).click();
      incoming(desk);
      outgoing(desk, server);
      say(owner, id, "Wir fahren los");
      Awaitility.await().until(() -> told.stream().anyMatch(it -> it.contains("Wir fahren los")));
      parkedAndAgain(desk, owner, id);
      Page talk = desks.signIn("dispatcher1", "/channels/" + id);
      assertThat(talk.getByText("Stand 4,12 m")).isVisible(patiently());
      assertThat(talk.getByTestId("talk")).containsText("Webhook");
      export(talk);
      picture(talk, "desk-export");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aProgramAsksAPhoneAnswersWithNoNetworkAndTheProgramHears(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    DemoPerson officer = DemoPeople.of(settings).named("patrol6");
    HttpServer server = receiver();
    try (AskingProgram program = AskingProgram.with(stack, officer.username());
        FaultProxy network = new FaultProxy();
        Desks desks = new Desks(BROWSER.desk(), settings);
        Phone phone =
            new Phone(
                BROWSER.playwright(), profile, settings.applicationUrl(), network.address())) {
      program.hearsAt("http://127.0.0.1:" + server.getAddress().getPort() + "/answers");
      phone.signIn(officer);
      phone.at("nav-radio").click();
      phone.at("channels-open").click();
      phone.at("channel").filter(text(program.name())).click();
      JsonObject asked = program.asks("Ist das Wehr frei?", "Ja, frei", "Nein, verklemmt");
      assertThat(phone.at("choices")).isVisible(patiently());
      assertThat(phone.at("to-newest")).hasCount(0); // all of it is in view
      Pictures.inBoth(phone.page(), "choices-phone");
      network.cut();
      phone.at("choice").first().dblclick();
      assertThat(phone.at("choice").first()).hasAttribute("aria-pressed", "true");
      Pictures.inBoth(phone.page(), "choices-phone-offline");
      phone.closeBrowser();
      phone.openAgain();
      phone.at("nav-radio").click();
      assertThat(phone.at("choice").first()).hasAttribute("aria-pressed", "true");
      network.restore();
      Page desk = desks.signIn("dispatcher1", "/channels/" + program.channel());
      assertThat(bubbles(desk, "Ja, frei")).isVisible(patiently());
      JsonObject heard = heard("Ja, frei");
      assertEquals(
          asked.getString("messageId"), heard.getJsonObject("answers").getString("messageId"));
      assertEquals(officer.name(), heard.getJsonObject("message").getString("author"));
      answeredByKeys(desk, asked.getInt("number"));
      assertThat(phone.at("message").filter(text("Nein, verklemmt"))).isVisible(patiently());
      assertThat(phone.at("choice").first()).hasAttribute("aria-pressed", "true");
      phone.waitUntilAllIsReceived();
      assertThat(bubbles(desk, "Ja, frei")).hasCount(1);
      Pictures.inBoth(phone.page(), "choices-phone-answered");
      assertEquals(400, program.posts("Wirklich?", List.of("Ja", "Ja")).statusCode());
    } finally {
      server.stop(0);
    }
  }

  /** The first by Enter, and once more; then the other one. */
  private void answeredByKeys(Page desk, int number) {
    Locator other = desk.getByTestId("choice-" + number + "-1");
    other.focus();
    desk.keyboard().press("Enter");
    assertThat(other).hasAttribute("aria-pressed", "true");
    desk.keyboard().press("Enter");
    assertThat(bubbles(desk, "Nein, verklemmt")).hasCount(1);
    assertThat(other).isFocused();
    heard("Nein, verklemmt");
    Pictures.inBoth(desk, "choices-desk");
    assertThat(bubbles(desk, "Nein, verklemmt")).hasCount(1);
  }

  /** What was said with these words, as the address was told it. */
  private JsonObject heard(String words) {
    Awaitility.await()
        .until(
            () -> told.stream().anyMatch(it -> it.contains(words) && it.contains("\"answers\"")));
    return told.stream()
        .map(AskingProgram::read)
        .filter(it -> it.getJsonObject("message").getString("text").equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static Locator bubbles(Page desk, String words) {
    return desk.locator(".bubble-text").filter(text(words));
  }

  private static Locator.FilterOptions text(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static void make(ProtocolClient owner, String id, String name) {
    JsonObject channel =
        Json.createObjectBuilder()
            .add("channelId", id)
            .add("kind", "GROUP")
            .add("name", name)
            .add("history", "ALL")
            .build();
    assertEquals(200, owner.post("/channels", channel).statusCode());
  }

  private static void say(ProtocolClient by, String channel, String text) {
    by.operate(
        Ids.next(),
        "message.sent",
        Json.createObjectBuilder().add("channelId", channel).add("text", text).build());
  }

  private HttpServer receiver() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          told.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          call.sendResponseHeaders(status, -1);
          call.close();
        });
    server.start();
    return server;
  }

  private static void incoming(Page desk) throws Exception {
    desk.getByTestId("hook-in-add").click();
    desk.getByTestId("manage-name").locator("input").fill("Pegel Nord");
    desk.getByTestId("manage-save").click();
    String secret = desk.getByTestId("hook-secret").locator("input").inputValue();
    Locator field = desk.getByTestId("hook-address").locator("input");
    assertThat(field).hasValue(Pattern.compile("^http.*/hooks/.*"));
    String address = field.inputValue();
    desk.getByTestId("hook-secret-done").hover(); // stands still by then
    picture(desk, "manage-hook-secret");
    desk.getByTestId("hook-secret-done").click();
    assertEquals(404, posted(address, secret + "x", "{\"text\":\"x\"}"));
    assertEquals(400, posted(address, secret, "{\"text\":"));
    assertEquals(
        200, posted(address, secret, "{\"title\":\"Warnstufe 2\",\"text\":\"Stand 4,12 m\"}"));
  }

  private static int posted(String address, String secret, String body) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "application/json")
                  .header("Fieldops-Hook-Secret", secret)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private void outgoing(Page desk, HttpServer server) {
    desk.getByTestId("hook-out-add").click();
    desk.getByTestId("manage-name").locator("input").fill("Lagekarte");
    desk.getByTestId("hook-url").locator("input").fill("http://10.0.0.1/hook");
    desk.getByTestId("manage-save").click();
    assertThat(toast(desk, "Diese Adresse wird nicht angerufen")).isVisible();
    desk.getByTestId("hook-url")
        .locator("input")
        .fill("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    desk.getByTestId("manage-save").click();
    desk.getByTestId("hook-secret-done").click();
    row(desk).getByTestId("hook-test").click();
    assertThat(toast(desk, "Die Adresse hat den Test angenommen")).isVisible();
    Awaitility.await().until(() -> told.stream().anyMatch(it -> it.contains("\"ping\"")));
  }

  /** One may still go while the next one is there. */
  private static Locator toast(Page desk, String words) {
    return desk.getByTestId("toast").filter(new Locator.FilterOptions().setHasText(words));
  }

  private static Locator row(Page desk) {
    return desk.getByTestId("hook-Lagekarte");
  }

  /** Gone is parked at once, and goes on with what waited when somebody says so. */
  private void parkedAndAgain(Page desk, ProtocolClient owner, String id) {
    status = 410;
    say(owner, id, "Sind da");
    Awaitility.await().until(() -> told.stream().anyMatch(it -> it.contains("Sind da")));
    Awaitility.await()
        .until(() -> {
          desk.getByTestId("hook-reload").click();
          return row(desk).getByTestId("hook-state").innerText().contains("Angehalten");
        });
    assertThat(row(desk).getByTestId("hook-trouble")).containsText("410");
    picture(desk, "manage-hooks");
    status = 204;
    long before = told.stream().filter(it -> it.contains("Sind da")).count();
    row(desk).getByTestId("hook-retry").click();
    Awaitility.await()
        .until(() -> told.stream().filter(it -> it.contains("Sind da")).count() > before);
    row(desk).getByTestId("hook-end").click();
    desk.getByTestId("manage-save").click();
    assertThat(row(desk)).hasCount(0);
  }

  private static void export(Page talk) throws IOException {
    talk.getByTestId("export-open").click();
    Download json = talk.waitForDownload(() -> talk.getByTestId("export-go").click());
    assertTrue(json.suggestedFilename().endsWith(".json"), json.suggestedFilename());
    json.saveAs(PICTURES.resolve("export.json"));
    String text = Files.readString(json.path());
    assertTrue(text.contains("Stand 4,12 m") && text.contains("\"digest\""), text);
    assertThat(talk.getByTestId("export-run")).containsText("Gespeichert");
    talk.getByTestId("export-form").click();
    talk.getByText("PDF: zum Lesen und Ablegen").last().click();
    Download pdf = talk.waitForDownload(() -> talk.getByTestId("export-go").click());
    pdf.saveAs(PICTURES.resolve("export.pdf"));
    assertTrue(Files.size(pdf.path()) > 10_000);
    assertEquals(
        "%PDF", new String(Files.readAllBytes(pdf.path()), 0, 4, StandardCharsets.US_ASCII));
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
