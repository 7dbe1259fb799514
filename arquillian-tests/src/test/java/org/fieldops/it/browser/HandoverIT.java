package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shift ends: what it gives over is made at the desk and completed on a phone, signed there with
 * no network, countersigned on another phone, taken away as PDF, found again, and added to.
 */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class HandoverIT {

  private static final Path PICTURES = Path.of("target/screens");

  private static final Pattern AWAY = Pattern.compile("offline|unreachable");

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path one;
  @TempDir Path two;

  @Test
  void itIsMadeSignedTwiceFoundAgainAndAddedTo(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    try (EndingShift shift = new EndingShift(stack, "patrol3", "patrol5");
        Desks desks = new Desks(BROWSER.desk(), settings);
        FaultProxy network = new FaultProxy();
        Phone giver = phone(settings, one, network.address());
        Phone taker = phone(settings, two, null)) {
      said(settings, shift);
      Page desk = desks.signIn("dispatcher1", "/handover/" + shift.ends);
      assertThat(desk.getByTestId("handover-state-OPEN")).isVisible(patiently());
      completed(desk);
      signedWithNoNetwork(giver, shift, settings, network, desk);
      countersigned(taker, shift, settings, desk);
      onPaper(desk);
      foundAgainAndAddedTo(desk, shift);
      assertThat(giver.at("handover-ADDED")).containsText("Handy 09 kam um 23:05.", longer());
      giver.page().screenshot(picture("handover-phone-signed"));
      strangers(settings, shift);
    }
  }

  private static void said(StackSettings settings, EndingShift shift) {
    ProtocolClient patrol = new ProtocolClient(settings, "patrol3");
    String channel = patrol.get("/handovers/" + shift.ends).getString("channelId");
    JsonObject body =
        Json.createObjectBuilder()
            .add("channelId", channel)
            .add("text", "Am Uferpark ist es ruhig")
            .build();
    assertEquals("accepted", patrol.operate(Ids.next(), "message.sent", body).getString("outcome"));
  }

  private static void completed(Page desk) {
    desk.getByTestId("handover-item-name").locator("input").fill("Poller P1");
    desk.getByTestId("handover-item-add").click();
    assertThat(desk.getByTestId("handover-items")).containsText("Poller P1", longer());
    desk.getByTestId("handover-note").locator("textarea").fill("Bahnhofstraße bleibt gesperrt.");
    desk.getByTestId("handover-note-leave").click();
    assertThat(desk.getByTestId("handover-notes"))
        .containsText("Bahnhofstraße bleibt gesperrt.", longer());
    desk.screenshot(picture("handover-desk-open"));
  }

  private static void signedWithNoNetwork(
      Phone phone, EndingShift shift, StackSettings settings, FaultProxy network, Page desk)
      throws Exception {
    phone.signIn(DemoPeople.of(settings).named("patrol3"));
    phone.at("nav-me").click();
    assertThat(card(phone, shift)).isVisible(patiently());
    phone.page().screenshot(picture("handover-phone-card"));
    card(phone, shift).getByTestId("handover-open").click();
    assertThat(phone.at("handover-items")).containsText("Poller P1", longer());
    network.cut();
    assertThat(phone.at("connection")).hasAttribute("data-connection", AWAY, offline());
    phone.at("handover-name").locator("textarea").fill("Fahrzeug 12");
    phone.at("handover-kind-VEHICLE").click();
    phone.at("handover-add-item").click();
    assertThat(phone.at("handover-items")).containsText("Fahrzeug 12");
    phone.at("handover-note").locator("textarea").fill("Tank halb voll");
    phone.at("handover-leave").click();
    assertThat(phone.at("handover-notes")).containsText("Tank halb voll");
    phone.at("handover-sign").click();
    phone.page().screenshot(picture("handover-phone-sign"));
    phone.at("ask-yes").click();
    assertThat(phone.at("handover-CONFIRMED")).containsText("liegt auf diesem Gerät", longer());
    assertThat(phone.at("handover-here")).containsText("3");
    phone.page().screenshot(picture("handover-phone-offline"));
    assertThat(desk.getByTestId("handover-state-OPEN")).isVisible();
    network.restore();
    assertThat(desk.getByTestId("handover-state-CONFIRMED")).isVisible(seen());
    assertThat(desk.getByTestId("handover-items")).containsText("Fahrzeug 12", longer());
    assertThat(desk.getByTestId("handover-entry-CONFIRMED"))
        .containsText("Ohne Netz gezeichnet", longer());
    assertThat(phone.at("handover-state")).containsText("abgegeben", longer());
  }

  private static void countersigned(
      Phone phone, EndingShift shift, StackSettings settings, Page desk) {
    phone.signIn(DemoPeople.of(settings).named("patrol5"));
    phone.at("nav-me").click();
    Locator open = card(phone, shift).getByTestId("handover-open");
    assertThat(open).containsText("gegenzeichnen", longer());
    open.click();
    assertThat(phone.at("handover-notes")).containsText("Tank halb voll", longer());
    phone.at("handover-hour").click();
    assertThat(phone.at("handover-said")).containsText("Am Uferpark ist es ruhig", longer());
    phone.at("handover-text").locator("textarea").fill("Handy 09 nicht übergeben");
    phone.at("handover-sign").click();
    phone.at("ask-yes").click();
    assertThat(phone.at("handover-COUNTERSIGNED"))
        .containsText("Handy 09 nicht übergeben", longer());
    phone.page().screenshot(picture("handover-phone-countersigned"));
    assertThat(desk.getByTestId("handover-state-SIGNED")).isVisible(seen());
  }

  /** The demo may put somebody on duty meanwhile, and then there is another one beside it. */
  private static Locator card(Phone phone, EndingShift shift) {
    return phone.at("handover-card").filter(new Locator.FilterOptions().setHasText(shift.name()));
  }

  private static void onPaper(Page desk) throws Exception {
    Download download = desk.waitForDownload(() -> desk.getByTestId("handover-paper").click());
    assertTrue(download.suggestedFilename().endsWith(".pdf"), download.suggestedFilename());
    byte[] pdf = Files.readAllBytes(download.path());
    assertTrue(new String(pdf, 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
  }

  private static void foundAgainAndAddedTo(Page desk, EndingShift shift) {
    desk.getByTestId("rail-shifts").click();
    assertThat(desk.getByTestId("pool")).isVisible(patiently());
    desk.navigate(desk.url().replaceAll("/shifts.*", "/handover"));
    Locator entry = desk.getByTestId("handover-of-" + shift.ends);
    assertThat(entry).containsText(shift.name(), longer());
    assertThat(entry).containsText("abgelegt");
    entry.click();
    assertThat(desk.getByTestId("handover-state-SIGNED")).isVisible(patiently());
    desk.getByTestId("handover-text").locator("textarea").fill("Handy 09 kam um 23:05.");
    desk.getByTestId("handover-act-SIGNED").click();
    assertThat(desk.getByTestId("handover-entry-ADDED"))
        .containsText("Handy 09 kam um 23:05.", longer());
    assertThat(desk.getByTestId("handover-entry-ADDED")).containsText("Nachtrag, Nr. 3");
    assertThat(entry).containsText("Nachträge: 1", longer());
    desk.screenshot(picture("handover-desk-signed"));
    desk.getByTestId("handover-day").locator("input").fill("1.1.2020");
    desk.keyboard().press("Enter");
    assertThat(desk.getByTestId("handover-found"))
        .containsText("Keine veröffentlichte Schicht", longer());
  }

  private static void strangers(StackSettings settings, EndingShift shift) {
    for (String stranger : new String[] {"patrol1", "supervisor1", "admin1", "guest1"}) {
      ProtocolClient other = new ProtocolClient(settings, stranger);
      for (String path : new String[] {"", "/paper"}) {
        assertEquals(
            404, other.bytes("/handovers/" + shift.ends + path).statusCode(), stranger + path);
      }
    }
  }

  private static Phone phone(StackSettings settings, Path profile, @Nullable String proxy) {
    return new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), proxy);
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
  }

  private static LocatorAssertions.HasAttributeOptions offline() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);
  }

  private static LocatorAssertions.IsVisibleOptions seen() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);
  }

  private static LocatorAssertions.ContainsTextOptions longer() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
  }
}
