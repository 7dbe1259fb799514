package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opens every desk as its people do, and looks at it, see {@link ScreenLook}. */
@ExtendWith(RunningStack.class)
class EveryDeskIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private final ScreenLook screens = new ScreenLook();

  @ParameterizedTest
  @CsvSource({"de-DE, LIGHT, 1440, 900", "en-GB, DARK, 1440, 900", "de-DE, DARK, 1280, 720"})
  void desksAreFitToBeSeen(String language, ColorScheme scheme, int width, int height, Stack stack)
      throws Exception {
    try (BrowserContext dispatcher = ScreenLook.context(BROWSER, language, scheme, width, height)) {
      Page page = screens.signedIn(dispatcher, stack, "dispatcher1", "/dispatch");
      screens.look(page, "dispatch", page.getByTestId("situation-map"));
      page.navigate(stack.settings().applicationUrl() + "/shifts");
      screens.look(page, "shifts", page.getByTestId("pool"));
      weekPlan(page, stack);
      page.navigate(stack.settings().applicationUrl() + "/handover");
      screens.look(page, "handover", page.getByTestId("handover-items"));
      onCall(page, stack);
      page.navigate(stack.settings().applicationUrl() + "/channels");
      screens.look(page, "channels", page.locator("h1").first());
      page.keyboard().press("Control+k");
      assertThat(page.getByTestId("search").locator("input")).isFocused();
      page.keyboard().type("gibt es nicht");
      screens.look(page, "channels-search", page.getByTestId("search-none"));
      page.keyboard().press("Escape");
      page.getByTestId("begin-direct").click();
      screens.look(page, "colleague", page.getByTestId("colleague-name"));
      page.keyboard().press("Escape");
      page.getByTestId("person-menu").click();
      page.getByTestId("open-devices").click();
      screens.look(page, "devices", page.getByTestId("device").first());
      page.navigate(stack.settings().applicationUrl() + "/manage");
      screens.look(page, "manage", page.getByTestId("manage-search"));
      page.getByTestId("channel-new").click();
      screens.look(page, "manage-new", page.getByTestId("channel-kind"));
      page.navigate(stack.settings().applicationUrl() + "/elections");
      screens.look(page, "elections", page.getByTestId("election-new"));
      page.getByTestId("election-new").click();
      screens.look(page, "elections-new", page.getByTestId("election-file"));
      try (AskingProgram program = AskingProgram.with(stack, "patrol4")) {
        page.navigate(stack.settings().applicationUrl() + "/manage");
        page.getByTestId("manage-" + program.name()).click();
        screens.look(page, "manage-hooks", page.getByTestId("hook-Pegel"));
        page.getByTestId("hook-out-add").click();
        screens.look(page, "manage-hook-new", page.getByTestId("hook-url"));
        program.asks("Ist das Wehr frei?", ScreenLook.CHOICES);
        page.navigate(stack.settings().applicationUrl() + "/channels/" + program.channel());
        page.locator(".bubble-choice").first().click();
        screens.look(
            page,
            "channels-choices",
            page.locator(".bubble-text").getByText(ScreenLook.CHOICES[0]));
      }
      try (GivenOrder order = GivenOrder.toEverybody(stack)) {
        page.navigate(stack.settings().applicationUrl() + "/channels/" + order.channel());
        page.getByTestId("export-open").click();
        screens.look(page, "export", page.getByTestId("export-go"));
        page.navigate(stack.settings().applicationUrl() + "/orders/" + order.id());
        screens.look(page, "orders", page.getByTestId("order-stop"));
        page.getByTestId("order-close").click();
        screens.look(page, "order-close", page.getByTestId("order-close-save"));
        page.navigate(stack.settings().applicationUrl() + "/channels/" + order.channel());
        page.getByTestId("order-give").click();
        screens.look(page, "order-give", page.getByTestId("order-step-line"));
      }
      try (GivenDocument document = GivenDocument.to(stack, "patrol4")) {
        page.navigate(stack.settings().applicationUrl() + "/documents/" + document.id());
        screens.look(
            page, "documents", page.getByTestId("document-readers").locator(".answer-row").last());
        page.getByTestId("document-new").click();
        screens.look(page, "documents-new", page.getByTestId("document-send"));
      }
    }
    try (BrowserContext office = ScreenLook.context(BROWSER, language, scheme, width, height)) {
      String name = SickScreens.given(stack);
      Page page = screens.signedIn(office, stack, "hr1", "/hr");
      page.getByTestId("note-" + name).first().click();
      screens.look(page, "personal", page.getByTestId("hr-days"));
      page.getByTestId("hr-search").locator("input").fill("gibt es nicht");
      screens.look(page, "personal-niemand", page.getByTestId("hr-none-line"));
    }
    try (BrowserContext supervisor = ScreenLook.context(BROWSER, language, scheme, width, height)) {
      Page page = screens.signedIn(supervisor, stack, "supervisor1", "/review");
      screens.look(page, "review", page.getByTestId("review-counts"));
      page.navigate(stack.settings().applicationUrl() + "/cases");
      screens.look(page, "cases", page.getByTestId("cases-search"));
    }
    screens.nothingAnnoys();
  }

  private void weekPlan(Page page, Stack stack) {
    page.navigate(stack.settings().applicationUrl() + "/shifts/week");
    screens.look(page, "week", page.getByTestId("plan-grid"));
    page.getByTestId("plan-month").click();
    assertThat(page.locator(".wp-dense")).isVisible();
    screens.look(page, "week-month", page.getByTestId("plan-grid"));
    page.getByTestId("plan-week").click();
    page.locator("h1").first().click();
    page.keyboard().press("n");
    screens.look(page, "week-assign", page.getByTestId("plan-form-save"));
    page.keyboard().press("Escape");
    page.getByTestId("plan-absence").click();
    screens.look(page, "week-absence", page.getByTestId("plan-absence-save"));
    page.keyboard().press("Escape");
    page.getByTestId("plan-setup").click();
    page.getByTestId("plan-setup-kinds").click();
    screens.look(page, "week-kinds", page.getByTestId("plan-kind-save"));
    page.keyboard().press("Escape");
    page.getByTestId("plan-search").fill("gibt es nicht");
    screens.look(page, "week-nobody", page.getByTestId("plan-empty"));
  }

  private void onCall(Page page, Stack stack) throws Exception {
    try (GivenRoster roster = GivenRoster.of(stack, "patrol4", "patrol5")) {
      roster.drilled("patrol4");
      page.navigate(stack.settings().applicationUrl() + "/on-call/" + roster.id());
      screens.look(page, "on-call", page.getByTestId("oncall-figures").first());
      page.getByTestId("oncall-four").click();
      assertThat(page.getByTestId("oncall-four")).hasAttribute("aria-pressed", "true");
      screens.look(page, "on-call-four", page.getByTestId("oncall-bar").first());
      page.getByTestId("oncall-add").click();
      screens.look(page, "on-call-put", page.getByTestId("oncall-put"));
      page.keyboard().press("Escape");
      page.getByTestId("oncall-change-1").click();
      screens.look(page, "on-call-entry", page.getByTestId("oncall-clear"));
      page.keyboard().press("Escape");
      page.getByTestId("oncall-drill").click();
      screens.look(page, "on-call-drill", page.getByTestId("oncall-drill-begin"));
      page.keyboard().press("Escape");
      page.getByTestId("oncall-change").click();
      screens.look(page, "on-call-change", page.getByTestId("oncall-roster-end"));
      page.keyboard().press("Escape");
      page.getByTestId("oncall-new").click();
      screens.look(page, "on-call-new", page.getByTestId("oncall-roster-save"));
    }
  }
}
