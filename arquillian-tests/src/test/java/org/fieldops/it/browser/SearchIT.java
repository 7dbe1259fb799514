package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What was said is found at the desk and on the phone, there with no network too. */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class SearchIT {

  private static final Path PICTURES = Path.of("target/screens");
  private static final int LATER = 150;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path profile;

  @Test
  void theDeskFindsAWordInsideOfOneAndShowsItInItsPlace(Stack stack) {
    StackSettings settings = stack.settings();
    DemoPerson officer = DemoPeople.of(settings).named("patrol1");
    ProtocolClient writer = new ProtocolClient(settings, "dispatcher2");
    ProtocolClient reader = new ProtocolClient(settings, officer.username());
    String mark = mark();
    String channel = direct(writer, reader);
    say(writer, channel, "Der Hundekotbeutelspender " + mark + " ist leer", LATER);

    try (Desks desks = new Desks(BROWSER.desk(), settings)) {
      Page desk = desks.signIn("dispatcher2", "/channels");
      assertThat(desk.locator(".talk-head h1")).isVisible(patiently());
      desk.keyboard().press("Control+k");
      assertThat(desk.getByTestId("search").locator("input")).isFocused();
      desk.keyboard().type("hundekot " + mark);
      Locator hit = desk.locator("[data-testid^=hit-]");
      assertThat(hit).hasCount(1);
      assertThat(hit.locator("mark").first()).hasText("Hundekot");
      shoot(desk, "desk-search-de-1440");
      desk.keyboard().press("Enter");
      assertThat(desk.locator(".talk-head h1")).hasText(officer.name());
      assertThat(desk.locator(".bubble-found")).containsText(mark);
      assertThat(desk.locator(".bubble-found")).isInViewport();
      shoot(desk, "desk-search-place-de-1440");
      desk.getByTestId("to-newest").click();
      assertThat(desk.getByText("Danach " + (LATER - 1))).isVisible();

      named(reader, channel, "Ist bestellt " + mark, writer);
      desk.getByTestId("search").locator("input").fill("");
      desk.getByTestId("search-only-MENTION").click();
      assertThat(desk.locator("[data-testid^=hit-]").filter(having("Ist bestellt " + mark)))
          .hasCount(1);
      shoot(desk, "desk-search-only-de-1440");
      desk.getByTestId("search-only-MENTION").click();
      desk.getByTestId("search").locator("input").fill("gibtsnicht" + mark);
      assertThat(desk.getByTestId("search-none")).isVisible();
      Page other = desks.signIn("supervisor1", "/channels");
      other.getByTestId("search").locator("input").fill(mark);
      assertThat(other.getByTestId("search-none")).isVisible(patiently());
    }
  }

  @Test
  void thePhoneFindsItFromTheServerAndWithNoNetworkWhatLiesOnIt(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    DemoPerson officer = DemoPeople.of(settings).named("patrol2");
    ProtocolClient writer = new ProtocolClient(settings, "dispatcher2");
    ProtocolClient reader = new ProtocolClient(settings, officer.username());
    String mark = mark();
    String channel = direct(writer, reader);
    say(writer, channel, "Straßensperrung " + mark + " am Markt", LATER);
    String words = "Müllwagen " + mark;
    say(writer, channel, words, 2);

    try (FaultProxy network = new FaultProxy();
        Phone phone =
            new Phone(
                BROWSER.playwright(), profile, settings.applicationUrl(), network.address())) {
      phone.signIn(officer);
      search(phone, "sperrung " + mark);
      assertThat(phone.at("hit")).hasCount(1, within());
      phone.page().screenshot(picture("phone-search-de"));
      phone.at("hit").click();
      assertThat(found(phone)).containsText("Straßensperrung " + mark);
      assertThat(found(phone)).isInViewport();

      named(writer, channel, "Bitte melden " + mark, reader);
      search(phone, "");
      phone.at("only-mention").click();
      assertThat(phone.at("hit").filter(having("Bitte melden " + mark))).hasCount(1, within());
      phone.page().screenshot(picture("phone-search-only-de"));
      phone.at("only-mention").click();

      network.cut();
      phone.at("channel").first().click();
      search(phone, "muellwagen " + mark);
      assertThat(phone.at("search-here")).isVisible(patiently());
      assertThat(phone.at("hit")).hasCount(1, within());
      phone.page().screenshot(picture("phone-search-offline-de"));
      phone.at("hit").click();
      assertThat(found(phone)).containsText(words);
      search(phone, "gibtsnicht" + mark);
      assertThat(phone.at("search-none")).isVisible(patiently());
    }
  }

  private static void search(Phone phone, String words) {
    phone.at("nav-radio").click();
    phone.at("channels-open").click();
    phone.at("channel-search").fill(words);
  }

  private static Locator found(Phone phone) {
    return phone.page().locator("officer-bubble.found");
  }

  private static LocatorAssertions.HasCountOptions within() {
    return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
  }

  /** A word that nobody else has said. */
  private static String mark() {
    return "x" + Ids.next().toString().substring(24);
  }

  private static String direct(ProtocolClient one, ProtocolClient other) {
    String id = other.get("/me").getString("personId");
    one.operate(
        Ids.next(), "channel.direct", Json.createObjectBuilder().add("personId", id).build());
    return ChannelId.between(PersonId.of(one.get("/me").getString("personId")), PersonId.of(id))
        .toString();
  }

  private static void say(ProtocolClient writer, String channel, String text, int later) {
    List<JsonObject> all = new ArrayList<>();
    all.add(message(channel, text));
    for (int i = 0; i < later; i++) {
      all.add(message(channel, "Danach " + i));
    }
    List<JsonObject> answers = writer.operatePatiently(all);
    assertEquals(
        all.size(),
        answers.stream().filter(each -> each.getString("outcome").equals("accepted")).count());
  }

  private static void named(
      ProtocolClient writer, String channel, String text, ProtocolClient whom) {
    writer.operate(
        Ids.next(),
        "message.sent",
        Json.createObjectBuilder(message(channel, text).getJsonObject("body"))
            .add("mentions", Json.createArrayBuilder().add(whom.get("/me").getString("personId")))
            .build());
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static JsonObject message(String channel, String text) {
    return ProtocolClient.operation(
        Ids.next(),
        "message.sent",
        Json.createObjectBuilder().add("channelId", channel).add("text", text).build());
  }

  private static void shoot(Page page, String name) {
    page.screenshot(picture(name));
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
  }
}
