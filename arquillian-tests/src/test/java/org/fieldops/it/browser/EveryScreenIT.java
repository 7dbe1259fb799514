package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Opens every desk and every screen of the phone as its people do, in both languages and both
 * brightnesses, and looks at what a person would be annoyed by: errors in the console, something to
 * scroll sideways, what WCAG 2.1 AA forbids, targets too small for a glove. The pictures stay in
 * {@code target/screens}.
 */
@ExtendWith(RunningStack.class)
class EveryScreenIT {

  private static final Path PICTURES = Path.of("target/screens");

  /** The two calls that tell what duty a person has. */
  private static final Pattern WHO_AND_WHAT = Pattern.compile(".*/api/v1/(me|snapshot)");

  private static final List<String> AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  /** The keys are the same in every language and brightness. */
  private static final List<String> WALKED = List.of("de-light-1440", "de-light-390");

  private static final String[] CHOICES = {
    "Ja, frei", "Nein", "Wir kommen nicht hin, bitte Feuerwehr"
  };

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private final List<String> annoyances = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"de-DE, LIGHT, 1440, 900", "en-GB, DARK, 1440, 900", "de-DE, DARK, 1280, 720"})
  void desksAreFitToBeSeen(String language, ColorScheme scheme, int width, int height, Stack stack)
      throws Exception {
    try (BrowserContext dispatcher = context(language, scheme, width, height)) {
      Page page = signedIn(dispatcher, stack, "dispatcher1", "/dispatch");
      look(page, "dispatch", page.getByTestId("situation-map"));
      page.navigate(stack.settings().applicationUrl() + "/shifts");
      look(page, "shifts", page.getByTestId("pool"));
      weekPlan(page, stack);
      page.navigate(stack.settings().applicationUrl() + "/handover");
      look(page, "handover", page.getByTestId("handover-items"));
      onCall(page, stack);
      page.navigate(stack.settings().applicationUrl() + "/channels");
      look(page, "channels", page.locator("h1").first());
      page.keyboard().press("Control+k");
      assertThat(page.getByTestId("search").locator("input")).isFocused();
      page.keyboard().type("gibt es nicht");
      look(page, "channels-search", page.getByTestId("search-none"));
      page.keyboard().press("Escape");
      page.getByTestId("begin-direct").click();
      look(page, "colleague", page.getByTestId("colleague-name"));
      page.keyboard().press("Escape");
      page.getByTestId("person-menu").click();
      page.getByTestId("open-devices").click();
      look(page, "devices", page.getByTestId("device").first());
      page.navigate(stack.settings().applicationUrl() + "/manage");
      look(page, "manage", page.getByTestId("manage-search"));
      page.getByTestId("channel-new").click();
      look(page, "manage-new", page.getByTestId("channel-kind"));
      page.navigate(stack.settings().applicationUrl() + "/elections");
      look(page, "elections", page.getByTestId("election-new"));
      page.getByTestId("election-new").click();
      look(page, "elections-new", page.getByTestId("election-file"));
      try (AskingProgram program = AskingProgram.with(stack, "patrol4")) {
        page.navigate(stack.settings().applicationUrl() + "/manage");
        page.getByTestId("manage-" + program.name()).click();
        look(page, "manage-hooks", page.getByTestId("hook-Pegel"));
        page.getByTestId("hook-out-add").click();
        look(page, "manage-hook-new", page.getByTestId("hook-url"));
        program.asks("Ist das Wehr frei?", CHOICES);
        page.navigate(stack.settings().applicationUrl() + "/channels/" + program.channel());
        page.locator(".bubble-choice").first().click();
        look(page, "channels-choices", page.locator(".bubble-text").getByText(CHOICES[0]));
      }
      try (GivenOrder order = GivenOrder.toEverybody(stack)) {
        page.navigate(stack.settings().applicationUrl() + "/channels/" + order.channel());
        page.getByTestId("export-open").click();
        look(page, "export", page.getByTestId("export-go"));
        page.navigate(stack.settings().applicationUrl() + "/orders/" + order.id());
        look(page, "orders", page.getByTestId("order-stop"));
        page.getByTestId("order-close").click();
        look(page, "order-close", page.getByTestId("order-close-save"));
        page.navigate(stack.settings().applicationUrl() + "/channels/" + order.channel());
        page.getByTestId("order-give").click();
        look(page, "order-give", page.getByTestId("order-step-line"));
      }
      try (GivenDocument document = GivenDocument.to(stack, "patrol4")) {
        page.navigate(stack.settings().applicationUrl() + "/documents/" + document.id());
        look(page, "documents", page.getByTestId("document-readers").locator(".answer-row").last());
        page.getByTestId("document-new").click();
        look(page, "documents-new", page.getByTestId("document-send"));
      }
    }
    try (BrowserContext office = context(language, scheme, width, height)) {
      String name = SickScreens.given(stack);
      Page page = signedIn(office, stack, "hr1", "/hr");
      page.getByTestId("note-" + name).first().click();
      look(page, "personal", page.getByTestId("hr-days"));
      page.getByTestId("hr-search").locator("input").fill("gibt es nicht");
      look(page, "personal-niemand", page.getByTestId("hr-none-line"));
    }
    try (BrowserContext supervisor = context(language, scheme, width, height)) {
      Page page = signedIn(supervisor, stack, "supervisor1", "/review");
      look(page, "review", page.getByTestId("review-counts"));
      page.navigate(stack.settings().applicationUrl() + "/cases");
      look(page, "cases", page.getByTestId("cases-search"));
    }
    assertEquals(List.of(), annoyances);
  }

  private void weekPlan(Page page, Stack stack) {
    page.navigate(stack.settings().applicationUrl() + "/shifts/week");
    look(page, "week", page.getByTestId("plan-grid"));
    page.getByTestId("plan-month").click();
    assertThat(page.locator(".wp-dense")).isVisible();
    look(page, "week-month", page.getByTestId("plan-grid"));
    page.getByTestId("plan-week").click();
    page.locator("h1").first().click();
    page.keyboard().press("n");
    look(page, "week-assign", page.getByTestId("plan-form-save"));
    page.keyboard().press("Escape");
    page.getByTestId("plan-absence").click();
    look(page, "week-absence", page.getByTestId("plan-absence-save"));
    page.keyboard().press("Escape");
    page.getByTestId("plan-setup").click();
    page.getByTestId("plan-setup-kinds").click();
    look(page, "week-kinds", page.getByTestId("plan-kind-save"));
    page.keyboard().press("Escape");
    page.getByTestId("plan-search").fill("gibt es nicht");
    look(page, "week-nobody", page.getByTestId("plan-empty"));
  }

  private void onCall(Page page, Stack stack) throws Exception {
    try (GivenRoster roster = GivenRoster.of(stack, "patrol4", "patrol5")) {
      roster.drilled("patrol4");
      page.navigate(stack.settings().applicationUrl() + "/on-call/" + roster.id());
      look(page, "on-call", page.getByTestId("oncall-figures").first());
      page.getByTestId("oncall-four").click();
      look(page, "on-call-four", page.getByTestId("oncall-bar").first());
      page.getByTestId("oncall-add").click();
      look(page, "on-call-put", page.getByTestId("oncall-put"));
      page.keyboard().press("Escape");
      page.getByTestId("oncall-change-1").click();
      look(page, "on-call-entry", page.getByTestId("oncall-clear"));
      page.keyboard().press("Escape");
      page.getByTestId("oncall-drill").click();
      look(page, "on-call-drill", page.getByTestId("oncall-drill-begin"));
      page.keyboard().press("Escape");
      page.getByTestId("oncall-new").click();
      look(page, "on-call-new", page.getByTestId("oncall-roster-save"));
    }
  }

  @ParameterizedTest
  @CsvSource({"de-DE, LIGHT, 390, 844", "en-GB, DARK, 390, 844", "de-DE, LIGHT, 320, 640"})
  void phoneScreensAreFitToBeSeen(
      String language, ColorScheme scheme, int width, int height, Stack stack) throws Exception {
    try (GivenRoster roster = GivenRoster.of(stack, "patrol5", "patrol4");
        BrowserContext phone = context(language, scheme, width, height)) {
      Page page = signedIn(phone, stack, "patrol4", "/app");
      assertThat(page.getByTestId("top-line")).isVisible();
      for (String place : List.of("radio", "photo", "status", "me")) {
        page.getByTestId("nav-" + place).click();
        assertThat(page.locator(".skeleton")).hasCount(0);
        look(page, "phone-" + place, page.getByTestId("nav-" + place));
        tooSmallForGloves(page, place);
      }
      page.getByTestId("on-call").scrollIntoViewIfNeeded();
      look(page, "phone-on-call", page.getByTestId("on-call-take").first());
      page.getByTestId("on-call-take").first().click();
      look(page, "phone-on-call-ask", page.getByTestId("ask-yes"));
      page.keyboard().press("Escape");
      roster.drilled("patrol4");
      page.reload();
      look(page, "phone-drill", page.getByTestId("drill-strip"));
      tooSmallForGloves(page, "drill");
      page.getByTestId("drill-answer").click();
      assertThat(page.getByTestId("drill-strip")).hasCount(0);
      page.getByTestId("nav-radio").click();
      page.getByTestId("attach-open").click();
      look(page, "phone-attach", page.getByTestId("attach-camera"));
      tooSmallForGloves(page, "attach");
      page.getByTestId("attach-voice").click();
      look(page, "phone-voice", page.getByTestId("voice-record"));
      tooSmallForGloves(page, "voice");
      page.keyboard().press("Escape");
      page.getByTestId("channels-open").click();
      look(page, "phone-channels", page.getByTestId("channel").first());
      tooSmallForGloves(page, "channels");
      page.getByTestId("begin-direct").click();
      look(page, "phone-people", page.getByTestId("person").first());
      tooSmallForGloves(page, "people");
      page.keyboard().press("Escape");
      page.getByTestId("channel-search").fill("gibt es nicht");
      look(page, "phone-search", page.getByTestId("search-none"));
      page.getByTestId("nav-me").click();
      page.getByTestId("open-devices").click();
      look(page, "phone-devices", page.getByTestId("device").first());
      tooSmallForGloves(page, "devices");
      page.keyboard().press("Escape");
      try (GivenDocument document = GivenDocument.to(stack, "patrol4")) {
        page.getByTestId("me-documents").click();
        look(page, "phone-documents", page.getByTestId("document").first());
        tooSmallForGloves(page, "documents");
        page.getByTestId("document").first().click();
        assertThat(page.getByTestId("document-text")).containsText("Sperrung");
        look(page, "phone-document", page.getByTestId("document-confirm"));
        tooSmallForGloves(page, "document");
      }
      look(page, "phone-document-gone", page.getByTestId("document-gone"));
      SickScreens.walk(
          page,
          (name, there) -> {
            look(page, name, there);
            tooSmallForGloves(page, name);
          });
      loneWork(page);
      page.getByTestId("nav-radio").click();
      page.getByTestId("top-line").click();
      look(page, "phone-outbox", page.getByTestId("outbox-counts"));
      tooSmallForGloves(page, "outbox");
      try (GivenOrder order = GivenOrder.toEverybody(stack)) {
        look(page, "phone-order-strip", page.getByTestId("order-strip"));
        tooSmallForGloves(page, "order-strip");
        page.getByTestId("order-strip").getByTestId("order-cannot").click();
        look(page, "phone-order-reason", page.getByTestId("order-reason-send").first());
        tooSmallForGloves(page, "order-reason");
        page.keyboard().press("Escape");
        page.getByTestId("order-strip").getByTestId("order-understood").click();
        page.getByTestId("outbox-back").click();
        look(page, "phone-order-card", page.getByTestId("order-card").last());
      }
      try (AskingProgram program = AskingProgram.with(stack, "patrol4")) {
        program.asks("Ist das Wehr frei?", CHOICES);
        page.getByTestId("channels-open").click();
        page.getByTestId("channel")
            .filter(new Locator.FilterOptions().setHasText(program.name()))
            .click();
        page.getByTestId("choice").first().click();
        look(page, "phone-choices", page.getByTestId("choices"));
        tooSmallForGloves(page, "choices");
      }
    }
    assertEquals(List.of(), annoyances);
  }

  /** Begun as a drill, which alarms nobody, and ended again. */
  private void loneWork(Page page) {
    page.getByTestId("nav-status").click();
    page.getByTestId("watch-go").click();
    look(page, "phone-watch-start", page.getByTestId("watch-begin"));
    tooSmallForGloves(page, "watch-start");
    page.getByTestId("watch-purpose").locator("textarea").fill("Tiefgarage Bahnhof");
    page.getByTestId("watch-drill").check();
    page.getByTestId("watch-begin").click();
    assertThat(page.getByTestId("watch")).hasAttribute("data-known", "true");
    look(page, "phone-watch", page.getByTestId("watch-well"));
    tooSmallForGloves(page, "watch");
    page.getByTestId("nav-status").click();
    look(page, "phone-watch-strip", page.getByTestId("watch-strip"));
    tooSmallForGloves(page, "watch-strip");
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
    try (BrowserContext phone = context(language, scheme, width, height)) {
      List<Route> held = new ArrayList<>();
      phone.route(WHO_AND_WHAT, held::add);
      Page page = signedIn(phone, stack, "patrol4", "/app");
      Locator waiting = page.getByRole(AriaRole.PROGRESSBAR);
      look(page, "phone-starting", waiting);
      // Who it is was heard, what their duty is was not.
      List.copyOf(held).forEach(Route::resume);
      assertThat(page.getByTestId("top-line")).isVisible(patiently());
      look(page, "phone-radio-waiting", waiting);
      assertThat(page.getByTestId("top-unit")).isEmpty();
      page.getByTestId("nav-status").click();
      look(page, "phone-status-waiting", page.getByText(Pattern.compile("noch nicht|not known")));
    }
    assertEquals(List.of(), annoyances);
  }

  private static BrowserContext context(
      String language, ColorScheme scheme, int width, int height) {
    return BROWSER
        .desk()
        .newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, height));
  }

  private Page signedIn(BrowserContext context, Stack stack, String username, String path) {
    Page page = context.newPage();
    page.navigate(stack.settings().applicationUrl() + path);
    KeycloakPages.signIn(page, DemoPeople.of(stack.settings()).named(username));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        annoyances.add("console: " + message.text());
      }
    });
    return page;
  }

  private void look(Page page, String name, Locator there) {
    assertThat(there).isVisible();
    String variant =
        page.evaluate("document.documentElement.lang")
            + "-"
            + (page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches").equals(true)
                ? "dark"
                : "light")
            + "-"
            + page.viewportSize().width;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + variant + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED));
    Object sideways =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) sideways).intValue() > 0) {
      annoyances.add(name + " " + variant + ": scrolls sideways by " + sideways);
    }
    for (Rule violation : new AxeBuilder(page).withTags(AA).analyze().getViolations()) {
      annoyances.add(
          name
              + " "
              + variant
              + ": "
              + violation.getId()
              + " at "
              + violation.getNodes().stream().limit(3).map(node -> node.getHtml()).toList());
    }
    if (WALKED.contains(variant)) {
      KeyboardWalk.annoyances(page).forEach(each -> annoyances.add(name + ": " + each));
    }
  }

  /**
   * EN 301 549 and the people who wear gloves: nothing to tap is smaller than 48 by 48 px, and all
   * of it is on the screen.
   */
  private void tooSmallForGloves(Page page, String place) {
    Object small =
        page.evaluate(
            """
            () => {
              const found = [];
              const visit = root => {
                for (const el of root.querySelectorAll('*')) {
                  if (el.shadowRoot) visit(el.shadowRoot);
                  if (el.matches('[part=label]') && el.scrollWidth > el.clientWidth + 1)
                    found.push(`${el.getRootNode().host.dataset.testid} has its words cut off`);
                  if (!el.matches('button, a[href], [role=button], vaadin-button')) continue;
                  const box = el.getBoundingClientRect();
                  if (box.width && box.height && (box.width < 47.5 || box.height < 47.5))
                    found.push(`${el.dataset.testid ?? el.outerHTML.slice(0, 80)} ${box.width}x${box.height}`);
                  if (box.width && box.height && (box.left < 0 || box.right > innerWidth + 1))
                    found.push(`${el.dataset.testid ?? el.outerHTML.slice(0, 80)} reaches out of the screen`);
                }
              };
              visit(document);
              return found;
            }
            """);
    if (small instanceof List<?> found && !found.isEmpty()) {
      annoyances.add(place + ": too small to tap or to read: " + found);
    }
  }
}
