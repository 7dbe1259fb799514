package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Proxy;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a phone brings with it that nobody asked for: a clock that begins anew in 1970, another time
 * zone, a day of 23 hours, a database that dies under the app. In a real browser, as it is seen.
 */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class PhoneInputsIT {

  /** On duty on 14/2, 14/3 and 14/4 when nothing is simulated. */
  private static final String CALLER = "demo2";

  private static final String LISTENER = "demo3";
  private static final String WRITER = "demo4";

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @Test
  void whatAPhoneWroteIn1970IsTakenIsMarkedForOthersAndAlerts(Stack stack) throws Exception {
    String words = "Mein Handy kennt die Zeit nicht " + Ids.next();
    ProtocolClient caller = new ProtocolClient(stack.settings(), CALLER);
    ProtocolClient listener = new ProtocolClient(stack.settings(), LISTENER);
    standNear(listener);
    try (FaultProxy network = new FaultProxy();
        BrowserContext phone = context(through(network))) {
      signedIn(phone, stack, CALLER).close();
      network.cut();
      Page lost = phone.newPage();
      lost.addInitScript(PhoneFaults.CLOCK_OF_1970);
      lost.navigate(stack.settings().applicationUrl() + "/app");
      assertThat(lost.getByTestId("top-line")).isVisible(OpenBrowser.patiently());
      say(lost, words);
      requestBackup(lost);
      assertThat(lost.getByTestId("help-state")).isVisible(OpenBrowser.patiently());
      lost.getByTestId("help-back").click();
      assertThat(lost.getByTestId("here-count")).containsText("2");
      lost.close();

      network.restore();
      Page right = phone.newPage();
      right.navigate(stack.settings().applicationUrl() + "/app");
      allIsReceived(right);
    }
    JsonObject request = openRequest(listener, caller.get("/me").getString("personId"));
    try {
      assertFalse(request.getBoolean("clockKnown"), "nobody knows when it was written");
      assertFalse(request.getBoolean("late"), "nothing says that it is late");
      assertFalse(request.getJsonArray("alerts").isEmpty(), "it alerts");
      try (BrowserContext other = context(new NewContextOptions())) {
        Page page = signedIn(other, stack, LISTENER);
        Locator mark = message(page, words).getByTestId("clock-unknown");
        assertThat(mark).isVisible(OpenBrowser.patiently());
        assertThat(mark).hasText("Uhr des Handys unbekannt");
      }
    } finally {
      close(caller, request.getString("requestId"));
    }
  }

  @Test
  void whatWasSaidBeforeMidnightIsOfYesterdayAlthoughTheClocksChangedThatDay(Stack stack) {
    String words = "Kurz vor Mitternacht " + Ids.next();
    ProtocolClient writer = new ProtocolClient(stack.settings(), LISTENER);
    String channel = writer.channelOfDuty();
    writer.operate(
        Ids.next(),
        "message.sent",
        Json.createObjectBuilder().add("channelId", channel).add("text", words).build());
    try (BrowserContext phone = context(new NewContextOptions().setTimezoneId("Europe/Berlin"))) {
      phone.route("**/api/v1/**", PhoneInputsIT::inMarch);
      Page page = phone.newPage();
      page.clock().setSystemTime("2027-03-28T22:30:00Z");
      signIn(page, stack, LISTENER);
      assertThat(message(page, words)).containsText("23:00");
      assertThat(page.locator("officer-message-list .day").last()).hasText("Gestern");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atlantic/Canary", "Asia/Tokyo"})
  void aPhoneOfAnotherZoneShowsTheTimesOfTheDeskAndSaysWhoseTheyAre(String zone, Stack stack) {
    String desk;
    try (Desks desks = new Desks(BROWSER.desk(), stack.settings())) {
      Matcher times =
          Pattern.compile("\\d\\d:\\d\\d–\\d\\d:\\d\\d").matcher(desks.timesOfRunningShift());
      assertTrue(times.find(), "the desk says from when until when");
      desk = times.group();
    }
    try (BrowserContext phone = context(new NewContextOptions().setTimezoneId(zone))) {
      Page page = signedIn(phone, stack, LISTENER);
      page.getByTestId("nav-me").click();
      assertThat(page.getByTestId("duty").first()).containsText(desk + " (MEZ)");
      assertThat(page.getByText("Alle Zeiten: Mitteleuropäische Normalzeit")).isVisible();
    }
  }

  @Test
  void aDatabaseThatDiesUnderTheAppCostsNoReloadAndNoBackupRequest(Stack stack) {
    String words = "Wieder da " + Ids.next();
    ProtocolClient caller = new ProtocolClient(stack.settings(), WRITER);
    try (BrowserContext phone = context(new NewContextOptions())) {
      phone.addInitScript(PhoneFaults.MORTAL_DATABASE);
      Page page = signedIn(phone, stack, WRITER);
      page.evaluate("globalThis.sameLife = true");
      page.evaluate("databaseDies()");
      requestBackup(page);
      assertThat(page.locator("[data-testid=help-state][data-state=received]"))
          .isVisible(OpenBrowser.patiently());
      page.getByTestId("help-back").click();
      JsonObject request = openRequest(caller, caller.get("/me").getString("personId"));
      close(caller, request.getString("requestId"));

      page.evaluate("databaseIsBack()");
      say(page, words);
      assertThat(page.locator("[data-testid=message][data-state=received]").filter(with(words)))
          .isVisible(OpenBrowser.patiently());
      assertEquals(true, page.evaluate("globalThis.sameLife"), "it was not loaded again");
    }
  }

  @Test
  void aTextThatCouldNotBeKeptIsBackInItsOwnChannel(Stack stack) {
    String words = "Nur für den ersten Kanal " + Ids.next();
    try (Desks desks = new Desks(BROWSER.desk(), stack.settings())) {
      desks.publishNextDayWith(DemoPeople.of(stack.settings()).named(WRITER), "14/4");
    }
    try (BrowserContext phone = context(new NewContextOptions())) {
      phone.addInitScript(PhoneFaults.MORTAL_DATABASE);
      Page page = signedIn(phone, stack, WRITER);
      Locator field = page.getByTestId("composer").locator("textarea");
      goToChannel(page, 0);
      field.fill(words);
      page.evaluate("databaseDies()");
      page.getByTestId("send").click();
      goToChannel(page, 1);
      assertThat(page.getByTestId("failure")).isVisible();
      assertThat(field).hasValue("");
      goToChannel(page, 0);
      assertThat(field).hasValue(words);

      page.evaluate("databaseIsBack()");
      page.getByTestId("send").click();
      assertThat(page.locator("[data-testid=message][data-state=received]").filter(with(words)))
          .isVisible(OpenBrowser.patiently());
    }
  }

  private static void goToChannel(Page page, int place) {
    page.getByTestId("channels-open").click();
    page.getByTestId("channel").nth(place).click();
  }

  /** As if it were half past midnight after the night in which the clocks changed. */
  private static void inMarch(Route route) {
    var answer = route.fetch();
    String text =
        answer
            .text()
            .replaceAll("\"serverTime\":\"[^\"]*\"", "\"serverTime\":\"2027-03-28T22:30:00.000Z\"")
            .replaceAll(
                "\"(writtenAt|at|receivedAt)\":\"[^\"]*\"", "\"$1\":\"2027-03-28T21:00:00.000Z\"");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(text));
  }

  private static NewContextOptions through(FaultProxy network) {
    return new NewContextOptions().setProxy(new Proxy(network.address()).setBypass("<-loopback>"));
  }

  private static BrowserContext context(NewContextOptions options) {
    return BROWSER
        .desk()
        .newContext(options.setLocale("de-DE").setViewportSize(390, 844).setHasTouch(true));
  }

  private static Page signedIn(BrowserContext context, Stack stack, String username) {
    Page page = context.newPage();
    signIn(page, stack, username);
    return page;
  }

  private static void signIn(Page page, Stack stack, String username) {
    page.navigate(stack.settings().applicationUrl() + "/app");
    KeycloakPages.signIn(page, DemoPeople.of(stack.settings()).named(username));
    assertThat(page.getByTestId("top-line")).isVisible(OpenBrowser.patiently());
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  private static void say(Page page, String words) {
    page.getByTestId("nav-radio").click();
    page.getByTestId("composer").locator("textarea").fill(words);
    page.getByTestId("send").click();
    assertThat(message(page, words)).isVisible();
  }

  private static void requestBackup(Page page) {
    page.getByTestId("backup-button").hover();
    page.mouse().down();
    assertThat(page.getByTestId("help-countdown")).isVisible();
    page.mouse().up();
  }

  private static Locator message(Page page, String words) {
    return page.getByTestId("message").filter(with(words));
  }

  private static Locator.FilterOptions with(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static void allIsReceived(Page page) {
    assertThat(page.getByTestId("top-line")).isVisible(OpenBrowser.patiently());
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !page.getByTestId("here-count").isVisible());
  }

  private static void standNear(ProtocolClient listener) {
    JsonObject fix =
        Json.createObjectBuilder()
            .add("at", Instant.now().toString())
            .add("lat", 48.1371)
            .add("lon", 11.5854)
            .add("accuracy", 8)
            .build();
    listener.post(
        "/positions",
        Json.createObjectBuilder().add("fixes", Json.createArrayBuilder().add(fix)).build());
  }

  private static JsonObject openRequest(ProtocolClient by, String personId) {
    return by.snapshot().getJsonArray("requests").getValuesAs(JsonObject.class).stream()
        .filter(request -> request.getString("personId").equals(personId))
        .findFirst()
        .orElseThrow();
  }

  private static void close(ProtocolClient caller, String requestId) {
    JsonObject closing =
        Json.createObjectBuilder().add("requestId", requestId).add("note", "Probe").build();
    assertEquals(
        "accepted",
        caller.operateUrgently(Ids.next(), "backup.closed", closing).getString("outcome"));
  }
}
