package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens every screen of the phone as its people do, and looks at it, see {@link ScreenLook}. */
@ExtendWith(RunningStack.class)
class EveryPhoneIT {

  /** The two calls that tell what duty a person has. */
  private static final Pattern WHO_AND_WHAT = Pattern.compile(".*/api/v1/(me|snapshot)");

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private final ScreenLook screens = new ScreenLook();

  @ParameterizedTest
  @CsvSource({"de-DE, LIGHT, 390, 844", "en-GB, DARK, 390, 844", "de-DE, LIGHT, 320, 640"})
  void phoneScreensAreFitToBeSeen(
      String language, ColorScheme scheme, int width, int height, Stack stack) throws Exception {
    try (GivenRoster roster = GivenRoster.of(stack, "patrol5", "patrol4");
        BrowserContext phone = ScreenLook.context(BROWSER, language, scheme, width, height)) {
      Page page = screens.signedIn(phone, stack, "patrol4", "/app");
      assertThat(page.getByTestId("top-line")).isVisible();
      for (String place : List.of("radio", "photo", "status", "me")) {
        page.getByTestId("nav-" + place).click();
        assertThat(page.locator(".skeleton")).hasCount(0);
        screens.onPhone(page, "phone-" + place, page.getByTestId("nav-" + place));
      }
      page.getByTestId("on-call").scrollIntoViewIfNeeded();
      screens.look(page, "phone-on-call", page.getByTestId("on-call-take").first());
      page.getByTestId("on-call-take").first().click();
      screens.look(page, "phone-on-call-ask", page.getByTestId("ask-yes"));
      page.keyboard().press("Escape");
      roster.drilled("patrol4");
      page.reload();
      screens.onPhone(page, "phone-drill", page.getByTestId("drill-strip"));
      page.getByTestId("drill-answer").click();
      assertThat(page.getByTestId("drill-strip")).hasCount(0);
      page.getByTestId("nav-radio").click();
      page.getByTestId("attach-open").click();
      screens.onPhone(page, "phone-attach", page.getByTestId("attach-camera"));
      page.getByTestId("attach-voice").click();
      screens.onPhone(page, "phone-voice", page.getByTestId("voice-record"));
      page.keyboard().press("Escape");
      page.getByTestId("channels-open").click();
      screens.onPhone(page, "phone-channels", page.getByTestId("channel").first());
      page.getByTestId("begin-direct").click();
      screens.onPhone(page, "phone-people", page.getByTestId("person").first());
      page.keyboard().press("Escape");
      page.getByTestId("channel-search").fill("gibt es nicht");
      screens.look(page, "phone-search", page.getByTestId("search-none"));
      page.getByTestId("nav-me").click();
      page.getByTestId("open-devices").click();
      screens.onPhone(page, "phone-devices", page.getByTestId("device").first());
      page.keyboard().press("Escape");
      try (GivenDocument document = GivenDocument.to(stack, "patrol4")) {
        page.getByTestId("me-documents").click();
        screens.onPhone(page, "phone-documents", page.getByTestId("document").first());
        page.getByTestId("document").first().click();
        assertThat(page.getByTestId("document-text")).containsText("Sperrung");
        screens.onPhone(page, "phone-document", page.getByTestId("document-confirm"));
      }
      screens.look(page, "phone-document-gone", page.getByTestId("document-gone"));
      SickScreens.walk(page, (name, there) -> screens.onPhone(page, name, there));
      loneWork(page);
      page.getByTestId("nav-radio").click();
      page.getByTestId("top-line").click();
      screens.onPhone(page, "phone-outbox", page.getByTestId("outbox-counts"));
      try (GivenOrder order = GivenOrder.toEverybody(stack)) {
        screens.onPhone(page, "phone-order-strip", page.getByTestId("order-strip"));
        page.getByTestId("order-strip").getByTestId("order-cannot").click();
        screens.onPhone(page, "phone-order-reason", page.getByTestId("order-reason-send").first());
        page.keyboard().press("Escape");
        page.getByTestId("order-strip").getByTestId("order-understood").click();
        page.getByTestId("outbox-back").click();
        screens.look(page, "phone-order-card", page.getByTestId("order-card").last());
      }
      try (AskingProgram program = AskingProgram.with(stack, "patrol4")) {
        program.asks("Ist das Wehr frei?", ScreenLook.CHOICES);
        page.getByTestId("channels-open").click();
        page.getByTestId("channel")
            .filter(new Locator.FilterOptions().setHasText(program.name()))
            .click();
        page.getByTestId("choice").first().click();
        screens.onPhone(page, "phone-choices", page.getByTestId("choices"));
      }
      handover(page, stack);
    }
    screens.nothingAnnoys();
  }

  private void handover(Page page, Stack stack) throws SQLException {
    try (EndingShift shift = new EndingShift(stack, "patrol4", "patrol6")) {
      page.reload();
      page.getByTestId("nav-me").click();
      Locator card =
          page.getByTestId("handover-card")
              .filter(new Locator.FilterOptions().setHasText(shift.name()));
      assertThat(card).isVisible(patiently());
      card.scrollIntoViewIfNeeded();
      screens.onPhone(page, "phone-handover-card", card);
      card.getByTestId("handover-open").click();
      screens.onPhone(page, "phone-handover", page.getByTestId("handover-sign"));
      page.getByTestId("handover-note").locator("textarea").fill("Tank halb voll");
      page.getByTestId("handover-leave").click();
      page.getByTestId("handover-sign").click();
      screens.onPhone(page, "phone-handover-sign", page.getByTestId("ask-yes"));
      page.getByTestId("ask-yes").click();
      screens.onPhone(page, "phone-handover-signed", page.getByTestId("handover-CONFIRMED"));
    }
  }

  /** Begun as a drill, which alarms nobody, and ended again. */
  private void loneWork(Page page) {
    page.getByTestId("nav-status").click();
    page.getByTestId("watch-go").click();
    screens.onPhone(page, "phone-watch-start", page.getByTestId("watch-begin"));
    page.getByTestId("watch-purpose").locator("textarea").fill("Tiefgarage Bahnhof");
    page.getByTestId("watch-drill").check();
    page.getByTestId("watch-begin").click();
    assertThat(page.getByTestId("watch")).hasAttribute("data-known", "true");
    screens.onPhone(page, "phone-watch", page.getByTestId("watch-well"));
    page.getByTestId("nav-status").click();
    screens.onPhone(page, "phone-watch-strip", page.getByTestId("watch-strip"));
    page.getByTestId("watch-open").click();
    page.getByTestId("watch-end").click();
    page.getByTestId("ask-yes").click();
    assertThat(page.getByTestId("watch-begin")).isVisible();
    page.getByTestId("watch-back").click();
  }

  /** What is seen while a slow line brings nothing yet is a screen too. */
  @ParameterizedTest
  @CsvSource({"de-DE, LIGHT, 320, 640", "en-GB, DARK, 390, 844"})
  void waitingScreensAreFitToBeSeen(
      String language, ColorScheme scheme, int width, int height, Stack stack) {
    try (BrowserContext phone = ScreenLook.context(BROWSER, language, scheme, width, height)) {
      List<Route> held = new ArrayList<>();
      phone.route(WHO_AND_WHAT, held::add);
      Page page = screens.signedIn(phone, stack, "patrol4", "/app");
      Locator waiting = page.getByRole(AriaRole.PROGRESSBAR);
      screens.look(page, "phone-starting", waiting);
      // Who it is was heard, what their duty is was not.
      List.copyOf(held).forEach(Route::resume);
      assertThat(page.getByTestId("top-line")).isVisible(patiently());
      screens.look(page, "phone-radio-waiting", waiting);
      assertThat(page.getByTestId("top-unit")).isEmpty();
      page.getByTestId("nav-status").click();
      screens.look(
          page, "phone-status-waiting", page.getByText(Pattern.compile("noch nicht|not known")));
    }
    screens.nothingAnnoys();
  }
}
