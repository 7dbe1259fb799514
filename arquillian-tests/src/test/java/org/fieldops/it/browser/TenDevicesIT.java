package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.fieldops.identity.Devices;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.it.browser.DeviceClient.View;
import org.fieldops.it.signin.Realm;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten devices of one person: a phone's browser, a desk's, and eight programs. All show the same,
 * after cuts, after things were sent twice, and after the server was killed; the eleventh is
 * refused and let in once one of them was signed out.
 */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class TenDevicesIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static final Path PICTURES = Path.of("target/screens");
  private static final String PERSON = "dispatcher2";
  private static final String COLLEAGUE = "patrol4";
  private static final String UNTIL = "9999-12-31T23:59:59.999Z";

  @TempDir Path profile;

  private Stack stack;
  private StackSettings settings;
  private DemoPerson colleague;
  private ProtocolClient other;
  private String channel;
  private long start;
  private Phone phone;
  private Page desk;
  private final List<DeviceClient> programs = new ArrayList<>();

  @BeforeEach
  void begin(Stack running) {
    stack = running;
    settings = running.settings();
    endAll();
    colleague = DemoPeople.of(settings).named(COLLEAGUE);
    other = new ProtocolClient(settings, COLLEAGUE);
    String mine = new ProtocolClient(settings, PERSON).get("/me").getString("personId");
    channel = twice(other, "channel.direct", body("personId", mine)).getString("channelId");
    start = said("Vorab");
  }

  @AfterEach
  void endAll() {
    try (Realm realm = new Realm(stack)) {
      realm.endSessionsOf(PERSON);
    }
  }

  @Test
  void tenDevicesAgreeAndTheEleventhMakesRoomForItself() throws Exception {
    try (Desks desks = new Desks(BROWSER.desk(), settings);
        Phone opened = new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), null);
        BrowserContext eleventh = mobile()) {
      phone = opened;
      phone.signIn(DemoPeople.of(settings).named(PERSON));
      phone.at("nav-radio").click();
      desk = desks.signIn(PERSON, "/channels");
      while (programs.size() < Devices.MOST - 2) {
        programs.add(new DeviceClient(settings, PERSON).begin());
      }
      whatIsSaidReadMutedAndAnsweredIsTheSame();
      whatIsTypedFollows();
      afterACut();
      Page late = theEleventh(eleventh);
      afterTheServerWasKilled(late);
    }
  }

  private void whatIsSaidReadMutedAndAnsweredIsTheSame() {
    phone.at("channels-open").click();
    assertThat(row().getByTestId("channel-unread")).containsText("1", patiently());
    long number = said("Eins");
    assertThat(row().getByTestId("channel-unread")).containsText("2", patiently());
    assertThat(entry().locator(".channel-unread")).hasText("2");
    agree(view -> view.said().equals(List.of(number + " Eins {} []")));

    operate(0, "message.read", Json.createObjectBuilder(about()).add("upTo", number).build());
    assertThat(row().getByTestId("channel-unread")).hasCount(0, soon());
    assertThat(entry().locator(".channel-unread")).hasCount(0, soon());
    operate(1, "channel.muted", Json.createObjectBuilder(about()).add("until", UNTIL).build());
    assertThat(row().getByTestId("channel-muted")).hasCount(1, soon());
    assertThat(entry().getByTestId("channel-muted")).hasCount(1, soon());
    JsonObject yes =
        Json.createObjectBuilder(about())
            .add("number", number)
            .add("reaction", "YES")
            .add("on", true)
            .build();
    twice(programs.get(2).http, "message.reacted", yes);
    agree(view ->
        view.readUpTo() == number
            && view.mutedUntil().equals(UNTIL)
            && view.said().equals(List.of(number + " Eins {\"YES\":1} [\"YES\"]")));
  }

  private void whatIsTypedFollows() {
    assertEquals("Wir ", programs.get(3).draft(channel, "Wir ").getString("text"));
    agree(view -> view.draft().equals("1 Wir "));
    row().click();
    entry().click();
    assertThat(typedAtThePhone()).hasValue("Wir ", soonValue());
    assertThat(typedAtTheDesk()).hasValue("Wir ", soonValue());
    typedAtThePhone().pressSequentially("stehen");
    assertThat(typedAtTheDesk()).hasValue("Wir stehen", soonValue());
    typedAtTheDesk().press("End");
    typedAtTheDesk().pressSequentially(" am Tor");
    assertThat(typedAtThePhone()).hasValue("Wir stehen am Tor", soonValue());
    agree(view -> view.draft().endsWith(" Wir stehen am Tor"));
    phone.page().screenshot(picture("draft-phone"));
    desk.screenshot(picture("draft-desk"));
  }

  /** Three were away: one comes back by its socket, one by the feed, one begins anew. */
  private void afterACut() {
    programs.subList(4, 7).forEach(DeviceClient::cut);
    said("Zwei");
    phone.at("send").click();
    assertThat(typedAtTheDesk()).hasValue("", soonValue());
    said("Drei");
    programs.get(4).listen();
    programs.get(5).pull();
    programs.get(5).listen();
    programs.get(6).begin();
    agree(view ->
        view.said().size() == 4
            && view.said().get(2).contains("Wir stehen am Tor")
            && view.said().getLast().contains("Drei")
            && view.draft().isEmpty());
    assertThat(phone.at("message").last()).containsText("Drei");
    assertThat(desk.locator(".bubble").last()).containsText("Drei");
  }

  private Page theEleventh(BrowserContext context) throws Exception {
    DeviceClient lost = programs.getLast();
    DeviceClient refused = new DeviceClient(settings, PERSON);
    assertEquals(401, refused.http.bytes("/me").statusCode());
    String name = "/devices/" + lost.id;
    JsonObject called = body("name", "Altes Gerät");
    assertEquals(204, programs.getFirst().http.call("PATCH", name, called).statusCode());
    DemoPerson person = DemoPeople.of(settings).named(PERSON);
    Page page = context.newPage();
    page.navigate(settings.applicationUrl() + "/app");
    KeycloakPages.submit(
        page, Map.of("username", person.username(), "password", person.password()));
    KeycloakPages.submit(page, Map.of("otp", person.code()));
    KeycloakPages.leave(page);
    assertThat(page.getByTestId("device")).hasCount(Devices.MOST);
    page.screenshot(picture("devices-full-ten"));
    page.getByTestId("device")
        .filter(new Locator.FilterOptions().setHasText("Altes Gerät"))
        .getByRole(AriaRole.BUTTON)
        .click();
    assertThat(page.getByTestId("top-line")).isVisible(OpenBrowser.patiently());
    assertEquals(4401, lost.closed().get(10, TimeUnit.SECONDS));
    assertEquals(401, lost.http.bytes("/me").statusCode());
    programs.removeLast();
    agree(view -> view.said().size() == 4);
    return page;
  }

  /** Nobody has to sign in again, the device that came last neither. */
  private void afterTheServerWasKilled(Page late) {
    stack.wildfly().kill();
    stack.wildfly().start();
    long number = said("Vier");
    programs.forEach(DeviceClient::listen);
    agree(view -> view.said().getLast().startsWith(number + " Vier"));
    openedAnewShowsFour(phone.page());
    desk.navigate(settings.applicationUrl() + "/channels/" + channel);
    assertThat(desk.locator(".bubble").last()).containsText("Vier", patiently());
    openedAnewShowsFour(late);
  }

  private void openedAnewShowsFour(Page page) {
    page.navigate(settings.applicationUrl() + "/app");
    assertThat(page.getByTestId("top-line")).isVisible(OpenBrowser.patiently());
    page.getByTestId("nav-radio").click();
    page.getByTestId("channels-open").click();
    assertThat(
            page.locator("[data-testid=channel][data-kind=DIRECT]")
                .filter(new Locator.FilterOptions().setHasText(colleague.name())))
        .containsText("Vier", patiently());
  }

  /** All programs show the same, and that is right. */
  private void agree(Predicate<View> right) {
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          Set<View> views =
              programs.stream().map(each -> each.view(channel, start)).collect(Collectors.toSet());
          assertEquals(1, views.size(), views::toString);
          assertTrue(right.test(views.iterator().next()), views::toString);
        });
  }

  /** The colleague says something, and as the answer may be lost, once more. */
  private long said(String text) {
    JsonObject message = body("channelId", channel, "text", text);
    return twice(other, "message.sent", message).getJsonNumber("number").longValue();
  }

  private void operate(int program, String kind, JsonObject body) {
    twice(programs.get(program).http, kind, body);
  }

  private static JsonObject twice(ProtocolClient device, String kind, JsonObject body) {
    UUID id = Ids.next();
    JsonObject operation = ProtocolClient.operation(id, kind, body);
    JsonObject first = device.operate("/operations", List.of(operation)).getFirst();
    JsonObject again = device.operate("/operations", List.of(operation)).getFirst();
    assertEquals("accepted", first.getString("outcome"), first::toString);
    assertEquals("duplicate", again.getString("outcome"), again::toString);
    assertEquals(first.getJsonObject("result"), again.getJsonObject("result"));
    return first.getJsonObject("result");
  }

  private JsonObject about() {
    return body("channelId", channel);
  }

  private static JsonObject body(String... fields) {
    var body = Json.createObjectBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i], fields[i + 1]);
    }
    return body.build();
  }

  private Locator row() {
    return phone
        .page()
        .locator("[data-testid=channel][data-kind=DIRECT]")
        .filter(new Locator.FilterOptions().setHasText(colleague.name()));
  }

  private Locator entry() {
    return desk.getByTestId("channel-" + colleague.name());
  }

  private Locator typedAtThePhone() {
    return phone.at("composer").locator("textarea");
  }

  private Locator typedAtTheDesk() {
    return desk.getByTestId("composer").locator("textarea");
  }

  private static BrowserContext mobile() {
    return BROWSER
        .desk()
        .newContext(new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(390, 844));
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
  }

  private static LocatorAssertions.HasCountOptions soon() {
    return new LocatorAssertions.HasCountOptions().setTimeout(15_000);
  }

  private static LocatorAssertions.HasValueOptions soonValue() {
    return new LocatorAssertions.HasValueOptions().setTimeout(15_000);
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  }
}
