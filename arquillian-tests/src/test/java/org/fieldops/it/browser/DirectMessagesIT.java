package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.PersonId;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two people write to each other, one of them with no network, and nobody else learns of it. */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class DirectMessagesIT {

  private static final String WORDS = "Kannst du kurz anrufen? Es geht um gestern.";

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path mine;
  @TempDir Path theirs;

  @Test
  void twoOfficersWriteToEachOtherAloneAndOneOfThemHadNoNetwork(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    DemoPerson one = DemoPeople.of(settings).named("patrol3");
    DemoPerson other = DemoPeople.of(settings).named("patrol5");
    try (FaultProxy network = new FaultProxy();
        Phone phone = phone(settings, mine, network.address());
        Phone colleague = phone(settings, theirs, null)) {
      phone.signIn(one);
      colleague.signIn(other);
      phone.at("nav-radio").click();
      phone.at("channels-open").click();
      phone.at("begin-direct").click();
      assertThat(person(phone, other)).isVisible();
      phone.page().keyboard().press("Escape");

      network.cut();
      phone.at("begin-direct").click();
      phone.at("people-search").fill(other.name());
      person(phone, other).click();
      phone.say(WORDS);
      assertThat(phone.waiting()).isVisible();
      phone.closeBrowser();
      phone.openAgain();
      phone.at("channels-open").click();
      assertThat(direct(phone, other)).containsText(WORDS);
      direct(phone, other).click();
      colleague.at("nav-radio").click();
      colleague.at("channels-open").click();
      assertThat(direct(colleague, one)).hasCount(0);
      network.restore();

      direct(colleague, one).click(new Locator.ClickOptions().setTimeout(30_000));
      assertThat(colleague.at("channel-name")).hasText(one.name());
      assertThat(message(colleague, WORDS)).isVisible(patiently());
      colleague.say("Gleich, in fünf Minuten.");
      assertThat(message(phone, "Gleich, in fünf Minuten.")).isVisible(patiently());
      phone.waitUntilAllIsReceived();
      phone.at("channels-open").click();
      assertThat(direct(phone, other)).hasCount(1);
    }
    ChannelId channel = ChannelId.between(id(settings, one), id(settings, other));
    assertEquals(2, said(new ProtocolClient(settings, one.username()), channel));
    for (String stranger : List.of("dispatcher1", "supervisor1", "admin1", "patrol4")) {
      knowsNothing(new ProtocolClient(settings, stranger), channel);
    }
  }

  @Test
  void aDispatcherWritesToAnOfficerFromTheDesk(Stack stack) {
    StackSettings settings = stack.settings();
    DemoPerson officer = DemoPeople.of(settings).named("patrol6");
    DemoPerson dispatcher = DemoPeople.of(settings).named("dispatcher2");
    String words = "Bitte melde dich in der Wache.";
    try (Desks desks = new Desks(BROWSER.desk(), settings);
        Phone phone = phone(settings, mine, null)) {
      Page desk = desks.signIn(dispatcher.username(), "/channels");
      desk.getByTestId("begin-direct").click();
      desk.getByTestId("colleague-name").locator("input").fill(officer.name());
      desk.getByRole(
              AriaRole.OPTION, new Page.GetByRoleOptions().setName(officer.name()).setExact(true))
          .click();
      desk.getByTestId("colleague-write").click();
      assertThat(desk.locator(".talk-head h1")).hasText(officer.name());
      Locator composer = desk.getByTestId("composer").locator("textarea");
      composer.fill(words);
      composer.press("Enter");
      assertThat(desk.getByText(words)).isVisible();

      phone.signIn(officer);
      phone.at("nav-radio").click();
      phone.at("channels-open").click();
      direct(phone, dispatcher).click(new Locator.ClickOptions().setTimeout(30_000));
      assertThat(message(phone, words)).isVisible(patiently());
    }
  }

  private static Phone phone(StackSettings settings, Path profile, @Nullable String proxy) {
    return new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), proxy);
  }

  private static Locator person(Phone phone, DemoPerson person) {
    return phone.at("person").filter(new Locator.FilterOptions().setHasText(person.name()));
  }

  private static Locator direct(Phone phone, DemoPerson with) {
    return phone
        .page()
        .locator("[data-testid=channel][data-kind=DIRECT]")
        .filter(new Locator.FilterOptions().setHasText(with.name()));
  }

  private static Locator message(Phone phone, String words) {
    return phone.at("message").filter(new Locator.FilterOptions().setHasText(words));
  }

  private static PersonId id(StackSettings settings, DemoPerson person) {
    return PersonId.of(
        new ProtocolClient(settings, person.username()).get("/me").getString("personId"));
  }

  private static int said(ProtocolClient client, ChannelId channel) {
    return client.get("/channels/" + channel + "/messages").getJsonArray("messages").size();
  }

  private static void knowsNothing(ProtocolClient stranger, ChannelId channel) throws Exception {
    assertEquals(404, stranger.bytes("/channels/" + channel + "/messages").statusCode());
    assertEquals(404, stranger.bytes("/channels/" + channel + "/messages/1/readers").statusCode());
    assertEquals(404, stranger.bytes("/channels/" + channel + "/export").statusCode());
    assertFalse(stranger.get("/snapshot").toString().contains(channel.toString()));
    assertFalse(stranger.feed().toString().contains(channel.toString()));
  }
}
