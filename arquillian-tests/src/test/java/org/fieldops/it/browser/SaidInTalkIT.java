package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.UUID;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said with a text and what becomes of it, between an officer's phone and a desk: an answer
 * with a mention, quick answers, an edit with no network, a pin, a withdrawal.
 */
@ExtendWith(RunningStack.class)
class SaidInTalkIT {

  private static final Path PICTURES = Path.of("target/screens");
  private static final String ASKED = "Wo ist der Lagplan?";
  private static final String ANEW = "Wo ist der Lageplan vom Uferpark?";

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path profile;

  @Test
  void aPhoneAndADeskAnswerNameEditPinAndTakeBack(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    DemoPerson officer = DemoPeople.of(settings).named("patrol3");
    try (FaultProxy network = new FaultProxy();
        Desks desks = new Desks(BROWSER.desk(), settings);
        Phone phone =
            new Phone(
                BROWSER.playwright(), profile, settings.applicationUrl(), network.address())) {
      phone.signIn(officer);
      phone.say(ASKED);
      Page desk = desks.signIn("dispatcher2", "/channels");
      desk.getByTestId("channel-" + phone.at("channel-name").innerText()).click();
      answeredQuickly(phone, desk);
      answeredWithAName(phone, desk, officer);
      editedWithNoNetwork(phone, desk, network);
      pinned(phone, desk);
      takenBack(phone, desk);
    }
  }

  @Test
  void aSupervisorPutsAMessageOnACaseAndItStaysAsItWas(Stack stack) {
    StackSettings settings = stack.settings();
    ProtocolClient officer = new ProtocolClient(settings, "patrol6");
    ProtocolClient supervisor = new ProtocolClient(settings, "supervisor1");
    String words = "Kennzeichen steht am Poller " + Ids.next().toString().substring(24);
    String one = officer.get("/me").getString("personId");
    String other = supervisor.get("/me").getString("personId");
    ChannelId channel = ChannelId.between(PersonId.of(one), PersonId.of(other));
    officer.operate(
        Ids.next(), "channel.direct", Json.createObjectBuilder().add("personId", other).build());
    UUID message = Ids.next();
    officer.operate(
        message,
        "message.sent",
        Json.createObjectBuilder().add("channelId", channel.toString()).add("text", words).build());
    try (Desks desks = new Desks(BROWSER.desk(), settings)) {
      Page desk = desks.signIn("supervisor1", "/channels/" + channel);
      menu(desk, words);
      desk.getByTestId("talk-toCase").click();
      Locator choice = desk.getByTestId("case-choice").first();
      assertThat(choice).isVisible();
      desk.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("case-chooser.png")));
      String number = choice.locator(".case-choice-number").innerText();
      choice.click();
      assertThat(desk.getByTestId("case-chooser")).hasCount(0);
      officer.operate(
          Ids.next(),
          "message.withdrawn",
          Json.createObjectBuilder()
              .add("channelId", channel.toString())
              .add("messageId", message.toString())
              .build());
      desk.navigate(settings.applicationUrl() + "/cases");
      desk.getByTestId("cases-list").getByText(number).click();
      assertThat(desk.getByTestId("case-messages")).containsText(words);
      desk.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("case-messages.png")));
    }
  }

  private static void answeredQuickly(Phone phone, Page desk) {
    menu(desk, ASKED);
    desk.getByTestId("quick-UNDERSTOOD").click();
    Locator answer = phone.page().locator("[data-testid=answer][data-reaction=UNDERSTOOD]").last();
    assertThat(answer).hasText("Verstanden 1", shortly());
    assertThat(answer).hasAttribute("aria-pressed", "false");
    answer.click();
    assertThat(deskBubble(desk, ASKED)).containsText("Verstanden 2", within());
    phone.page().getByTestId("message").last().getByTestId("message-menu").click();
    phone.at("talk-whoAnswered").click();
    assertThat(phone.at("reactors")).containsText("Leitstelle");
    phone.page().keyboard().press("Escape");
  }

  private static void answeredWithAName(Phone phone, Page desk, DemoPerson officer) {
    menu(desk, ASKED);
    desk.getByTestId("talk-reply").click();
    // what is behind a dialog hears nothing until that one is gone
    assertThat(desk.getByTestId("message-dialog")).hasCount(0);
    Locator composer = desk.getByTestId("composer").locator("textarea");
    composer.fill("@" + officer.name().substring(0, officer.name().length() - 1));
    Locator offered =
        desk.getByTestId("mentionable")
            .getByText(officer.name(), new Locator.GetByTextOptions().setExact(true));
    offered.click();
    assertThat(composer).hasValue("@" + officer.name() + " ");
    composer.pressSequentially("hängt in der Wache");
    desk.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("talk-desk-reply.png")));
    composer.press("Enter");
    assertThat(composer).hasValue("");
    Locator answer = said(phone, "hängt in der Wache");
    assertThat(answer).isVisible(patiently());
    assertThat(answer.getByTestId("quote")).containsText(ASKED);
    assertThat(answer.getByTestId("mention")).hasText("@" + officer.name());
    assertThat(deskBubble(desk, "hängt in der Wache").locator(".bubble-quote")).containsText(ASKED);
  }

  private static void editedWithNoNetwork(Phone phone, Page desk, FaultProxy network)
      throws Exception {
    network.cut();
    said(phone, ASKED).first().getByTestId("message-menu").click();
    phone
        .page()
        .screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("talk-phone-sheet.png")));
    phone.at("talk-reword").click();
    phone.at("composer").locator("textarea").fill(ANEW);
    phone.at("send").click();
    assertThat(said(phone, ANEW).first()).hasAttribute("data-state", "pending");
    said(phone, "hängt in der Wache").getByTestId("message-menu").click();
    phone.page().locator("[data-testid=quick-answer][data-reaction=ON_MY_WAY]").click();
    phone
        .page()
        .screenshot(
            new Page.ScreenshotOptions().setPath(PICTURES.resolve("talk-phone-offline.png")));
    phone.closeBrowser();
    phone.openAgain();
    phone.at("nav-radio").click();
    assertThat(said(phone, ANEW).first()).hasAttribute("data-state", "pending");
    network.restore();
    assertThat(deskBubble(desk, ANEW).first()).containsText("bearbeitet", within());
    assertThat(deskBubble(desk, "hängt in der Wache").first())
        .containsText("Unterwegs 1", within());
    assertThat(said(phone, ANEW).first().getByTestId("edited")).isVisible(patiently());
    phone.waitUntilAllIsReceived();
    menu(desk, ANEW);
    assertThat(desk.getByTestId("talk-versions")).hasCount(0);
    desk.keyboard().press("Escape");
  }

  private static void pinned(Phone phone, Page desk) {
    menu(desk, "hängt in der Wache");
    desk.getByTestId("talk-pin").click();
    assertThat(desk.getByTestId("pins")).containsText("hängt in der Wache", within());
    assertThat(phone.at("pin")).containsText("hängt in der Wache", within());
    phone.at("pin").click();
    phone
        .page()
        .screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("talk-phone.png")));
    desk.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("talk-desk.png")));
  }

  private static void takenBack(Phone phone, Page desk) {
    said(phone, ANEW).first().getByTestId("message-menu").click();
    phone.at("talk-withdraw").click();
    phone.at("withdraw-sure").click();
    assertThat(desk.locator(".bubble-gone").last()).hasText("Zurückgezogen", shortly());
    assertThat(desk.locator(".bubble-text").getByText(ANEW)).hasCount(0);
    assertThat(said(phone, "hängt in der Wache").getByTestId("quote"))
        .containsText("Zurückgezogen");
    desk.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve("talk-desk-withdrawn.png")));
  }

  private static void menu(Page desk, String words) {
    deskBubble(desk, words).first().locator(".bubble-time").click();
    assertThat(desk.locator(".message-acts")).isVisible();
  }

  private static Locator deskBubble(Page desk, String words) {
    return desk.locator(".bubble-wrap")
        .filter(new Locator.FilterOptions().setHas(desk.locator(".bubble-text").getByText(words)));
  }

  private static Locator said(Phone phone, String words) {
    return phone
        .page()
        .locator("[data-testid=message]")
        .filter(new Locator.FilterOptions().setHas(phone.page().locator(".text").getByText(words)));
  }

  private static LocatorAssertions.HasTextOptions shortly() {
    return new LocatorAssertions.HasTextOptions().setTimeout(30_000);
  }

  private static LocatorAssertions.ContainsTextOptions within() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
  }
}
