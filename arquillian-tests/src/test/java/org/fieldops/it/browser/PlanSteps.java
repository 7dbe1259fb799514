package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.fieldops.it.browser.WeekPlanIT.NEXT;
import static org.fieldops.it.browser.WeekPlanIT.cell;
import static org.fieldops.it.browser.WeekPlanIT.press;
import static org.fieldops.it.browser.WeekPlanIT.published;
import static org.fieldops.it.browser.WeekPlanIT.slowly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;

/** What follows the planning of a week: between its desk and a phone. */
final class PlanSteps {

  private static final List<String> ALL =
      List.of(
          "patrol1", "patrol2", "patrol3", "patrol4", "patrol5", "patrol6", "demo1", "demo2",
          "demo3", "demo4");
  private static final Path WISHES = Path.of("target/screens/plan-desk-wishes.png");
  private static final Path CALENDAR = Path.of("target/screens/plan-phone-calendar.png");

  private PlanSteps() {}

  /** What changes after it was published is confirmed on the phone, without network too. */
  static void changedAfterwards(Page desk, Phone phone, FaultProxy network, Stack stack)
      throws IOException {
    desk.navigate(stack.settings().applicationUrl() + "/shifts/week/" + NEXT);
    assertThat(cell(desk, "patrol3", 2)).isVisible(patiently());
    assertThat(desk.getByTestId("plan-unconfirmed")).isHidden();
    press(desk, "patrol3", 2, "f");
    assertThat(cell(desk, "patrol3", 2)).containsText("Früh");
    published(desk);
    assertThat(desk.getByTestId("plan-unconfirmed"))
        .containsText("1 Änderung nicht bestätigt", slowly());
    assertThat(phone.at("change")).containsText("Neu eingeteilt", slowly());
    network.cut();
    phone.at("change-confirm").click();
    assertThat(phone.at("changes")).hasCount(0);
    assertThat(desk.getByTestId("plan-unconfirmed")).isVisible();
    network.restore();
    phone.waitUntilAllIsReceived();
    assertThat(desk.getByTestId("plan-unconfirmed"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(15_000));
  }

  /** Wished for without network, seen in the plan, granted; nobody else decides. */
  static void wished(Page desk, Phone phone, FaultProxy network) throws IOException {
    network.cut();
    phone.at("wish-new").click();
    phone.at("wish-from").fill(NEXT.plusDays(6).toString());
    phone.at("wish-note").fill("Umzug");
    phone.at("wish-give").click();
    assertThat(phone.at("wish-state")).containsText("Noch auf diesem Handy");
    network.restore();
    phone.waitUntilAllIsReceived();
    assertThat(phone.at("wish-state")).containsText("noch nicht", slowly());
    assertThat(cell(desk, "patrol3", 6)).containsText("wünscht frei", slowly());
    desk.getByTestId("plan-wishes").locator("summary").click();
    assertThat(desk.getByTestId("plan-wishes")).containsText("Umzug");
    desk.screenshot(new Page.ScreenshotOptions().setPath(WISHES));
    desk.getByTestId("wish-grant").click();
    assertThat(desk.getByTestId("plan-wishes")).isHidden();
    assertThat(phone.at("wish-state")).containsText("Zugesagt", slowly());
    assertThat(cell(desk, "patrol3", 6)).containsText("wünscht frei");
  }

  /** A calendar program reads the duties without a sign-in, until the address is revoked. */
  static void subscribed(Phone phone) throws Exception {
    phone.at("open-calendar").click();
    phone.at("calendar-make").click();
    URI address = URI.create(phone.at("calendar-url").inputValue());
    phone.page().screenshot(new Page.ScreenshotOptions().setPath(CALENDAR));
    try (HttpClient program = HttpClient.newHttpClient()) {
      HttpRequest ask = HttpRequest.newBuilder(address).build();
      HttpResponse<String> read = program.send(ask, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, read.statusCode());
      assertTrue(read.body().contains("SUMMARY:Frühschicht Mitte ("), read.body());
      assertEquals(
          "text/calendar;charset=utf-8",
          read.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT));
      phone.at("calendar-revoke").click();
      assertThat(phone.at("calendar-state")).containsText("noch keine Adresse");
      assertEquals(404, program.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode());
    }
    phone.page().keyboard().press("Escape");
    assertThat(phone.at("calendar-state")).hasCount(0);
  }

  /** What the office proposes for lone work is one tap on the phone. */
  static void presetForLoneWork(Page desk, Phone phone) {
    desk.getByTestId("plan-setup").click();
    desk.getByTestId("plan-setup-presets").click();
    desk.getByTestId("plan-preset-purpose").locator("input").fill("Heizkeller");
    desk.getByTestId("plan-preset-minutes").locator("input").fill("25");
    desk.getByTestId("plan-preset-minutes").locator("input").press("Tab");
    desk.getByTestId("plan-preset-save").click();
    assertThat(desk.getByTestId("plan-preset-save")).hasCount(0);
    phone.page().reload();
    phone.at("nav-status").click();
    phone.at("watch-go").click();
    phone.at("watch-again").filter(having("Heizkeller")).click();
    assertThat(phone.at("watch-minutes")).containsText("25");
    phone.at("nav-me").click();
    desk.getByTestId("plan-setup").click();
    desk.getByTestId("plan-setup-presets").click();
    desk.getByTestId("plan-preset-remove").click();
    assertThat(desk.getByTestId("plan-preset-remove")).hasCount(0);
  }

  private static Locator.FilterOptions having(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  /** Twenty people work a pattern in the week after, which is undone as one step. */
  static void rotated(Page desk, DemoPeople people) {
    List<String> names = new ArrayList<>();
    ALL.forEach(username -> names.add(people.named(username).name()));
    IntStream.rangeClosed(1, 10).forEach(n -> names.add("Wahlhilfe %04d".formatted(n)));
    desk.getByTestId("plan-after").click();
    assertThat(cell(desk, "wahl10", 0)).isVisible(patiently());
    desk.getByTestId("plan-setup").click();
    desk.getByTestId("plan-setup-rotation").click();
    Locator pattern = desk.getByTestId("plan-rotation-pattern").locator("input");
    pattern.fill("f f x");
    assertThat(desk.getByTestId("plan-rotation-pattern")).hasAttribute("invalid", "");
    pattern.fill("f f - -");
    assertThat(desk.getByTestId("plan-rotation-preview"))
        .containsText("Früh · Früh · frei · frei", slowly());
    Locator who = desk.getByTestId("plan-rotation-people").locator("input");
    for (String name : names) {
      who.fill(name);
      desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true))
          .click();
    }
    who.press("Escape");
    desk.getByTestId("plan-rotation-save").click();
    assertThat(desk.getByTestId("toast")).containsText("70 Schichten eingeteilt", slowly());
    assertThat(desk.locator(".wp-grid .wp-bar")).hasCount(70);
    assertThat(cell(desk, "patrol1", 0)).containsText("Früh");
    assertThat(cell(desk, "patrol1", 2)).not().containsText("Früh");
    assertThat(cell(desk, "patrol2", 2)).containsText("Früh");
    desk.getByTestId("plan-undo").click();
    assertThat(desk.locator(".wp-grid .wp-bar")).hasCount(0);
    desk.getByTestId("plan-before").click();
  }
}
