package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody works alone: their phone counts with and without network; a missed check-in alarms, one
 * confirmed in time is taken back in words, a drill alarms nobody.
 */
@ExtendWith(RunningStack.class)
class WatchIT {

  private static final long MINUTE = 60_000;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path one;
  @TempDir Path two;

  /** What others left open stands at the desk too. */
  @BeforeEach
  void nobodyElseAsksForHelp(Stack stack) {
    ProtocolClient dispatcher = new ProtocolClient(stack.settings(), "dispatcher1");
    dispatcher
        .get("/snapshot")
        .getJsonArray("requests")
        .getValuesAs(JsonObject.class)
        .forEach(request ->
            dispatcher.operateUrgently(
                Ids.next(),
                "backup.closed",
                Json.createObjectBuilder()
                    .add("requestId", request.getString("requestId"))
                    .add("note", "erledigt")
                    .build()));
    assertEquals(0, dispatcher.get("/snapshot").getJsonArray("requests").size());
  }

  @Test
  void aMissedCheckInAlarmsAndOneConfirmedInTimeIsTakenBackInWords(Stack stack) {
    StackSettings settings = stack.settings();
    String missing = person(settings, "patrol5").name();
    ProtocolClient alone = new ProtocolClient(settings, "patrol5");
    try (Desks desks = new Desks(BROWSER.desk(), settings);
        Phone colleague = phone(settings, two, null)) {
      colleague.signIn(person(settings, "patrol4"));
      Page desk = desks.dispatchBoard();
      assertThat(desk.getByTestId("watches")).isVisible(patiently());

      UUID drill = begin(alone, true);
      assertThat(watch(desk, missing)).containsText("niemand wurde alarmiert", longer());
      assertThat(desk.getByTestId("alarm-danger")).isHidden();
      assertThat(colleague.at("backup-card")).hasCount(0);
      assertEquals(0, open(alone));
      assertEquals("WATCH_NOT_YOURS", refusal(new ProtocolClient(settings, "patrol6"), drill));

      Instant before = Instant.now();
      UUID id = begin(alone, false);
      assertThat(desk.getByTestId("alarm-danger"))
          .containsText("hat sich nicht gemeldet", longer());
      assertThat(watch(desk, missing).first()).containsText("Meldung ausgeblieben", longer());
      assertThat(desk.locator(".request-selected")).containsText("niemand hat gerufen", longer());
      Pictures.inBoth(desk, "desk-watch-missed");
      assertThat(colleague.at("backup-missed")).isVisible(seen());
      Pictures.inBoth(colleague.page(), "phone-watch-colleague");
      assertEquals(1, open(alone));

      // said three minutes before the alarm was due, with no network
      long age = Duration.between(before, Instant.now()).toMillis() + 6 * MINUTE;
      JsonObject said = of(id).add("noNetwork", true).build();
      JsonObject operation = late("checkin.confirmed", said, age);
      assertEquals("accepted", outcome(alone, operation));
      assertEquals("duplicate", outcome(alone, operation));
      assertThat(desk.getByTestId("alarm-danger")).isHidden(hidden());
      assertThat(watch(desk, missing).first()).containsText("zurückgenommen", longer());
      assertThat(watch(desk, missing).first()).containsText("kein Netz");
      Pictures.inBoth(desk, "desk-watch-taken-back");
      assertThat(colleague.at("backup-answer")).containsText("kein Netz", longer());
      Pictures.inBoth(colleague.page(), "phone-watch-taken-back");
      colleague.at("backup-ok").click();
      assertThat(colleague.at("backup-card")).hasCount(0);
      assertEquals(0, open(alone));
    } finally {
      endAll(alone);
    }
  }

  @Test
  void thePhoneCountsOnWithNoNetworkAndAfterItWasKilled(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    String name = person(settings, "patrol3").name();
    try (Desks desks = new Desks(BROWSER.desk(), settings);
        FaultProxy network = new FaultProxy();
        Phone phone = phone(settings, one, network.address())) {
      Page desk = desks.dispatchBoard();
      phone.signIn(person(settings, "patrol3"));
      phone.at("nav-status").click();
      phone.at("checkin").click();
      assertThat(phone.at("checkin-state")).containsText("empfangen", longer());
      phone.at("watch-go").click();
      phone.at("watch-begin").click();
      assertThat(phone.at("watch-start")).containsText("Bitte kurz sagen");
      phone.at("watch-purpose").locator("textarea").fill("Tiefgarage Bahnhof");
      phone.at("watch-preset-20").click();
      phone.at("watch-begin").click();
      assertThat(phone.at("watch")).hasAttribute("data-known", "true");
      assertThat(phone.at("watch-said")).containsText("empfangen");
      Pictures.inBoth(phone.page(), "phone-watch-running");
      assertThat(watch(desk, name)).containsText("Tiefgarage Bahnhof", longer());

      network.cut();
      phone.at("watch-well").click();
      assertThat(phone.at("watch-said")).containsText("noch auf diesem Handy");
      phone.closeBrowser();
      phone.openAgain();
      assertThat(phone.at("watch-strip"))
          .containsText(Pattern.compile("Alleinarbeit, noch 1[89]:"));
      phone.at("watch-open").click();
      assertThat(phone.at("watch-said")).containsText("noch auf diesem Handy");
      Pictures.inBoth(phone.page(), "phone-watch-offline");
      network.restore();
      assertThat(phone.at("watch-said")).containsText("Alles gut", longer());
      assertThat(phone.at("watch-said")).containsText("empfangen", longer());
      phone.at("watch-extend").click();
      assertThat(phone.at("watch-left")).containsText(Pattern.compile("^3[234]:"), longer());
      phone.at("watch-end").click();
      phone.at("ask-yes").click();
      assertThat(phone.at("watch-over")).containsText("Beendet");
      assertThat(watch(desk, name)).hasCount(0, none());
    } finally {
      endAll(new ProtocolClient(settings, "patrol3"));
    }
  }

  /** Fifteen minutes and two of grace, begun twenty minutes ago: what is missing is found soon. */
  private static UUID begin(ProtocolClient by, boolean drill) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("purpose", "Heizungskeller Rathaus")
            .add("minutes", 15)
            .add("grace", 2)
            .add("drill", drill)
            .build();
    JsonObject operation = late("watch.started", body, 20 * MINUTE);
    assertEquals("accepted", outcome(by, operation));
    return UUID.fromString(operation.getString("id"));
  }

  private static JsonObjectBuilder of(UUID id) {
    return Json.createObjectBuilder().add("watchId", id.toString());
  }

  /** Something that was said so many milliseconds ago. */
  private static JsonObject late(String kind, JsonObject body, long age) {
    return Json.createObjectBuilder(ProtocolClient.operation(Ids.next(), kind, body))
        .add("age", age)
        .build();
  }

  private static String outcome(ProtocolClient by, JsonObject operation) {
    return by.operate("/operations/urgent", List.of(operation)).getFirst().getString("outcome");
  }

  private static String refusal(ProtocolClient by, UUID watch) {
    return by.operateUrgently(Ids.next(), "watch.ended", of(watch).build())
        .getJsonObject("problem")
        .getString("code");
  }

  /** How many requests of their own this person has open. */
  private static long open(ProtocolClient by) {
    JsonObject now = by.get("/snapshot");
    String id = now.getJsonObject("me").getString("personId");
    return now.getJsonArray("requests").getValuesAs(JsonObject.class).stream()
        .filter(request -> request.getString("personId").equals(id))
        .count();
  }

  private static void endAll(ProtocolClient by) {
    by.get("/snapshot")
        .getJsonArray("watches")
        .getValuesAs(JsonObject.class)
        .forEach(watch -> {
          UUID id = UUID.fromString(watch.getString("watchId"));
          by.operateUrgently(Ids.next(), "watch.ended", of(id).build());
        });
  }

  private static Locator watch(Page desk, String name) {
    return desk.getByTestId("watch-" + name);
  }

  private static LocatorAssertions.ContainsTextOptions longer() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
  }

  /** The second round of units is asked after a minute. */
  private static LocatorAssertions.IsVisibleOptions seen() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);
  }

  private static LocatorAssertions.IsHiddenOptions hidden() {
    return new LocatorAssertions.IsHiddenOptions().setTimeout(30_000);
  }

  private static LocatorAssertions.HasCountOptions none() {
    return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
  }

  private static Phone phone(StackSettings settings, Path profile, @Nullable String proxy) {
    return new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), proxy);
  }

  private static DemoPerson person(StackSettings settings, String username) {
    return DemoPeople.of(settings).named(username);
  }
}
