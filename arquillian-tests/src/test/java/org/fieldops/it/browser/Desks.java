package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.StackSettings;

/**
 * The dispatcher's and the supervisor's browsers, each signed in as one person, and hands to use
 * them.
 */
final class Desks implements AutoCloseable {

  /** Where the demo's early shift hands over to the late one; the two overlap around it. */
  private static final LocalTime NOON = LocalTime.of(12, 15);

  private static final ZoneId TOWN = ZoneId.of("Europe/Berlin");

  private final Browser browser;
  private final StackSettings settings;
  private final List<BrowserContext> open = new ArrayList<>();

  Desks(Browser browser, StackSettings settings) {
    this.browser = browser;
    this.settings = settings;
  }

  /** Puts an officer on a unit in the running shift, by the form, and publishes it. */
  void publishShiftWith(DemoPerson officer, String unit) {
    Page plan = shiftPlan();
    String kind = runningShift();
    if (isAssigned(plan, kind, officer, unit) && plan.getByTestId("publish-" + kind).isHidden()) {
      plan.context().close(); // somebody else has done so
      return;
    }
    assign(plan, kind, officer, unit);
    publish(plan, kind);
  }

  /** Takes an officer out of the running shift again, and publishes it. */
  void takeOut(DemoPerson officer, String unit) {
    Page plan = shiftPlan();
    String kind = runningShift();
    Locator assigned =
        plan.getByTestId("drop-" + kind + "-" + unit)
            .getByTestId("assigned-" + kind + "-" + officer.username());
    assigned.click();
    plan.getByTestId("take-out").click();
    assertThat(assigned).hasCount(0);
    publish(plan, kind);
  }

  /** The same in the early shift of the day after: a second duty, and a channel of its own. */
  void publishNextDayWith(DemoPerson officer, String unit) {
    Page plan = shiftPlan();
    Locator day = plan.getByTestId("day").locator("input");
    String today = day.inputValue();
    plan.getByTestId("day-after").click();
    assertThat(day).not().hasValue(today);
    assign(plan, "early", officer, unit);
    publish(plan, "early");
  }

  /** What the running shift's head says of its times. */
  String timesOfRunningShift() {
    Page plan = shiftPlan();
    String times = plan.getByTestId("shift-" + runningShift()).locator(".shift-title").innerText();
    plan.context().close();
    return times;
  }

  private static void assign(Page plan, String kind, DemoPerson officer, String unit) {
    if (isAssigned(plan, kind, officer, unit)) {
      return;
    }
    plan.getByTestId("add-" + kind + "-" + unit).click();
    plan.getByTestId("form-person").locator("input").fill(officer.name());
    plan.getByRole(
            AriaRole.OPTION, new Page.GetByRoleOptions().setName(officer.name()).setExact(true))
        .click();
    plan.getByTestId("form-save").click();
    assertThat(plan.getByTestId("assigned-" + kind + "-" + officer.username())).isVisible();
  }

  private static boolean isAssigned(Page plan, String kind, DemoPerson officer, String unit) {
    return plan.getByTestId("drop-" + kind + "-" + unit)
        .getByTestId("assigned-" + kind + "-" + officer.username())
        .isVisible();
  }

  /** Into the running shift by drag and drop from the pool. */
  void publishShiftByDragging(DemoPerson officer, String unit) {
    Page plan = shiftPlan();
    String kind = runningShift();
    plan.getByTestId("pool-" + officer.username())
        .dragTo(plan.getByTestId("drop-" + kind + "-" + unit));
    assertThat(plan.getByTestId("assigned-" + kind + "-" + officer.username())).isVisible();
    publish(plan, kind);
  }

  private static void publish(Page plan, String kind) {
    Locator publish = plan.getByTestId("publish-" + kind);
    publish.click();
    plan.getByTestId("publish-confirm").click();
    // it is offered as long as something is not published
    assertThat(publish).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
    plan.context().close();
  }

  private Page shiftPlan() {
    Page plan = signIn("dispatcher1", "/shifts");
    assertThat(plan.getByTestId("shift-" + runningShift())).isVisible(patiently());
    return plan;
  }

  static String runningShift() {
    return LocalTime.now(TOWN).isBefore(NOON) ? "early" : "late";
  }

  Page dispatchBoard() {
    return signIn("dispatcher1", "/dispatch");
  }

  Page reviewDesk() {
    Page review = signIn("supervisor1", "/review");
    assertThat(review.getByTestId("review-counts")).isVisible(patiently());
    return review;
  }

  Page signIn(String username, String path) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("de-DE"));
    open.add(context);
    Page page = context.newPage();
    page.navigate(settings.applicationUrl() + path);
    KeycloakPages.signIn(page, DemoPeople.of(settings).named(username));
    return page;
  }

  @Override
  public void close() {
    open.forEach(BrowserContext::close);
  }
}
