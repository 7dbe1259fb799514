package org.fieldops.it.access;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalTime;
import java.time.ZoneId;
import org.fieldops.it.browser.Chromium;
import org.fieldops.it.browser.KeycloakPages;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;

/** Puts officers into shifts at the dispatcher's desk, by its form, as a dispatcher does. */
final class Roster implements AutoCloseable {

  private static final double WITHIN_MS = 60_000;
  private static final ZoneId TOWN = ZoneId.of("Europe/Berlin");

  /** Where the demo's early shift hands over to the late one. */
  private static final LocalTime NOON = LocalTime.of(12, 15);

  private final DemoPeople people;
  private final Playwright playwright = Chromium.playwright();
  private final Page plan;

  Roster(Stack stack) {
    people = DemoPeople.of(stack.settings());
    Browser browser = Chromium.desk(playwright);
    plan =
        browser.newPage(new Browser.NewPageOptions().setLocale("de-DE").setViewportSize(1440, 900));
    plan.setDefaultTimeout(WITHIN_MS);
    plan.navigate(stack.settings().applicationUrl() + "/shifts");
    KeycloakPages.signIn(plan, people.named("dispatcher1"));
    at("pool").waitFor();
  }

  /** The demo's shift that runs now; where two overlap, the one that began last. */
  static String running() {
    return LocalTime.now(TOWN).isBefore(NOON) ? "early" : "late";
  }

  /** Turns to the day after the one shown. */
  void nextDay() {
    String before = at("day").locator("input").inputValue();
    at("day-after").click();
    PlaywrightAssertions.assertThat(at("day").locator("input")).not().hasValue(before);
  }

  /** Assigns an officer to a unit of the shift, unless they are there, and publishes it. */
  void publish(String kind, String unit, String officer) {
    assign(kind, unit, officer);
    publish(kind);
  }

  /** Takes an officer out of the shift, and publishes it. */
  void takeOut(String kind, String unit, String officer) {
    Locator assigned =
        at("drop-" + kind + "-" + unit).getByTestId("assigned-" + kind + "-" + officer);
    assigned.click();
    at("take-out").click();
    assigned.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    publish(kind);
  }

  private void publish(String kind) {
    Locator publish = at("publish-" + kind);
    if (publish.isVisible()) {
      publish.click();
      at("publish-confirm").click();
      publish.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }
  }

  private void assign(String kind, String unit, String officer) {
    Locator assigned = at("assigned-" + kind + "-" + officer);
    if (assigned.isVisible()) {
      return;
    }
    at("add-" + kind + "-" + unit).click();
    String name = people.named(officer).name();
    at("form-person").locator("input").fill(name);
    plan.locator("vaadin-combo-box-item").filter(named(name)).click();
    at("form-save").click();
    assigned.waitFor();
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }

  private Locator at(String testId) {
    return plan.getByTestId(testId);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
