package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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
 * What is done most often, with the keys alone: no call of this class touches a mouse or a field
 * that the tab key has not reached.
 */
@ExtendWith(RunningStack.class)
class ByKeyboardIT {

  /** More than any screen has to reach. */
  private static final int MOST = 300;

  private static final String AT =
      """
      wanted => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        for (let up = at; up; up = up.assignedSlot ?? up.parentNode ?? up.host)
          if (up.dataset?.testid === wanted) return true;
        return false;
      }
      """;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path profile;

  @Test
  void anOfficerAndADispatcherTalkAnswerAndOrder(Stack stack) {
    StackSettings settings = stack.settings();
    DemoPerson officer = DemoPeople.of(settings).named("patrol3");
    String channel = new ProtocolClient(settings, officer.username()).channelOfDuty();
    String mark = Ids.next().toString().substring(24);
    try (Desks desks = new Desks(BROWSER.desk(), settings);
        Phone phone = new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), null)) {
      phone.signIn(officer);
      Page hand = phone.page();
      to(hand, "nav-radio").press("Enter");
      to(hand, "composer").type("Mit Tasten " + mark);
      to(hand, "send").press("Enter");
      Page desk = desks.signIn("dispatcher1", "/channels/" + channel);
      assertThat(desk.getByText("Mit Tasten " + mark)).isVisible(patiently());

      to(desk, "composer").type("Gelesen " + mark);
      desk.keyboard().press("Enter");
      Locator said = phone.at("message").filter(having("Gelesen " + mark));
      assertThat(said).isVisible(patiently());
      said.getByTestId("message-menu").focus(); // the list scrolls; its keys are walked elsewhere
      hand.keyboard().press("Enter");
      to(hand, "quick-answer").press("Enter");
      assertThat(phone.at("answer").last()).isVisible(patiently());

      to(desk, "order-give").press("Enter");
      to(desk, "order-text").type("Tor schließen " + mark);
      to(desk, "order-send").press("Enter");
      assertThat(desk.getByTestId("order-steps")).isVisible(patiently());
      Locator strip = phone.at("order-strip").filter(having("Tor schließen " + mark));
      assertThat(strip).isVisible(patiently());
      to(hand, "order-understood").press("Enter");
      assertThat(strip).hasCount(0);
      assertThat(desk.getByTestId("answer-" + officer.name()))
          .containsText(
              "verstanden", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
      to(desk, "order-close").press("Enter");
      to(desk, "order-close-note").type("Erledigt");
      to(desk, "order-close-save").press("Enter");
      assertThat(desk.getByTestId("order-steps")).containsText("Erledigt");
    }
  }

  @Test
  void somebodyMakesAGroupAndAChannelOfIt(Stack stack) {
    String mark = Ids.next().toString().substring(24);
    try (Desks desks = new Desks(BROWSER.desk(), stack.settings())) {
      Page desk = desks.signIn("dispatcher1", "/manage");
      assertThat(desk.getByTestId("group-new")).isVisible(patiently());
      to(desk, "group-new").press("Enter");
      to(desk, "manage-name").type("Tasten " + mark);
      save(desk);
      assertThat(desk.getByTestId("manage-title")).hasText("Tasten " + mark);
      to(desk, "channel-new").press("Enter");
      to(desk, "manage-name").type("Kanal " + mark);
      Keys subject = to(desk, "channel-subject");
      subject.type("Tasten " + mark);
      assertThat(
              desk.getByRole(
                  AriaRole.OPTION,
                  new Page.GetByRoleOptions().setName("Tasten " + mark).setExact(true)))
          .isVisible();
      subject.press("ArrowDown");
      subject.press("Enter");
      save(desk);
      assertThat(desk.getByTestId("manage-title")).hasText("Kanal " + mark);
      to(desk, "manage-end").press("Enter");
      save(desk);
      assertThat(desk.getByTestId("manage-Kanal " + mark)).hasCount(0);
    }
  }

  /** The dialog is gone before the next keys: it gives the cursor back where it came from. */
  private static void save(Page desk) {
    to(desk, "manage-save").press("Enter");
    assertThat(desk.getByTestId("manage-save"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
  }

  private record Keys(Page page) {

    void press(String key) {
      page.keyboard().press(key);
    }

    void type(String text) {
      page.keyboard().type(text);
    }
  }

  /** With the tab key, from wherever one is; what is not there yet is waited for. */
  private static Keys to(Page page, String testId) {
    assertThat(page.getByTestId(testId).first()).isVisible(patiently());
    for (int pressed = 0; pressed < MOST; pressed++) {
      if (Boolean.TRUE.equals(page.evaluate(AT, testId))) {
        return new Keys(page);
      }
      page.keyboard().press("Tab");
    }
    return fail(testId + " is not reached by the tab key");
  }

  private static Locator.FilterOptions having(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
