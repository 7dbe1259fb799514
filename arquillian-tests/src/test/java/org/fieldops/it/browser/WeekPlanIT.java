package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dispatcher plans the next week while another looks on: by key, by hand and by form, meets a
 * conflict of each kind, undoes, copies, publishes; an officer's phone shows it with no network.
 */
@ExtendWith(RunningStack.class)
class WeekPlanIT {

  static final LocalDate NEXT =
      LocalDate.now(ZoneId.of("Europe/Berlin")).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

  /** The week that ends with the night in which summer time begins. */
  private static final LocalDate SPRING = LocalDate.of(2027, 3, 22);

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path profile;

  @Test
  void aWeekIsPlannedSeenByTheOtherDeskAndCarriedInThePocket(Stack stack) throws Exception {
    empty(stack, "{Motorrad}");
    try (Volunteers helpers = Volunteers.make(stack, 10);
        Desks desks = new Desks(BROWSER.desk(), stack.settings());
        FaultProxy network = new FaultProxy();
        Phone phone =
            new Phone(
                BROWSER.playwright(),
                profile,
                stack.settings().applicationUrl(),
                network.address())) {
      Page other = desks.signIn("dispatcher2", "/shifts/week/" + NEXT);
      assertThat(cell(other, "patrol3", 1)).isVisible(patiently());
      Page desk = desks.signIn("dispatcher1", "/shifts/week/" + NEXT);
      assertThat(cell(desk, "patrol3", 1)).isVisible(patiently());

      byKeyAndByHand(desk, other);
      conflicts(desk, DemoPeople.of(stack.settings()));
      allowed(desk);
      undone(desk, other);
      published(desk);
      copied(desk);
      inThePocket(stack, phone, network);
      PlanSteps.changedAfterwards(desk, phone, network, stack);
      PlanSteps.wished(desk, phone, network);
      PlanSteps.subscribed(phone);
      swapped(desk, phone, stack);
      PlanSteps.presetForLoneWork(desk, phone);
      PlanSteps.rotated(desk, DemoPeople.of(stack.settings()));
      acrossTheChange(desk, stack);
    } finally {
      empty(stack, "{}");
    }
  }

  private static void byKeyAndByHand(Page desk, Page other) {
    press(desk, "patrol3", 1, "f");
    assertThat(cell(desk, "patrol3", 1)).containsText("Früh");
    assertThat(cell(other, "patrol3", 1)).containsText("Früh", slowly());
    desk.getByTestId("plan-kind-s").dragTo(cell(desk, "patrol4", 1));
    assertThat(cell(desk, "patrol4", 1)).containsText("Spät");
    cell(desk, "patrol4", 1).locator(".wp-bar").dragTo(cell(desk, "patrol4", 3));
    assertThat(cell(desk, "patrol4", 3)).containsText("Spät");
    assertThat(cell(desk, "patrol4", 1)).not().containsText("Spät");

    cell(desk, "patrol2", 4).click();
    desk.keyboard().press("Enter");
    desk.getByTestId("plan-form-kind").getByText("Frühschicht").click();
    desk.getByTestId("plan-form-save").click();
    assertThat(cell(desk, "patrol2", 4)).containsText("Früh");
  }

  private static void conflicts(Page desk, DemoPeople people) {
    press(desk, "patrol3", 1, "s");
    assertThat(desk.getByTestId("toast")).containsText("Schon in einer anderen Schicht");
    assertThat(cell(desk, "patrol3", 1)).not().containsText("Spät");

    press(desk, "patrol4", 4, "f");
    assertThat(desk.getByTestId("plan-conflict")).containsText("Nötig sind 11 h Ruhe");
    for (int day = 1; day <= 4; day++) {
      press(desk, "patrol5", day, "f");
      assertThat(cell(desk, "patrol5", day)).containsText("Früh");
    }
    absent(desk, people.named("patrol1").name(), NEXT.plusDays(3));
    press(desk, "patrol1", 3, "s");
    assertThat(cell(desk, "patrol1", 3)).containsText("Spät");
    press(desk, "patrol6", 2, "n");
    assertThat(desk.getByTestId("plan-conflicts"))
        .containsText(Pattern.compile("Konflikt . von 4"), slowly());
    for (String words : new String[] {"48 h", "Motorrad", "ist abwesend", "11 h Ruhe"}) {
      until(desk, words);
    }
  }

  private static void absent(Page desk, String name, LocalDate day) {
    desk.getByTestId("plan-absence").click();
    desk.getByTestId("plan-absence-person").locator("input").fill(name);
    desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
    for (String field : new String[] {"plan-absence-from", "plan-absence-until"}) {
      Locator input = desk.getByTestId(field).locator("input");
      input.fill("%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
      input.press("Tab");
    }
    desk.getByTestId("plan-absence-save").click();
    assertThat(desk.getByTestId("plan-absence-save")).hasCount(0);
  }

  /** F8, until a conflict of these words is in hand. */
  private static void until(Page desk, String words) {
    Locator shown = desk.getByTestId("plan-conflict");
    for (int i = 0; i < 6 && !shown.innerText().contains(words); i++) {
      desk.keyboard().press("F8");
    }
    assertThat(shown).containsText(words);
  }

  private static void allowed(Page desk) {
    until(desk, "11 h Ruhe");
    desk.getByTestId("conflict-allow").click();
    desk.getByTestId("plan-allow-reason").locator("input").fill("Markttag, mit ihm besprochen");
    desk.getByTestId("plan-allow-save").click();
    assertThat(desk.getByTestId("plan-conflicts")).containsText("von 3", slowly());
  }

  private static void undone(Page desk, Page other) {
    assertThat(cell(other, "patrol6", 2)).containsText("Nacht", slowly());
    cell(desk, "patrol6", 2).focus();
    desk.keyboard().press("Control+z");
    assertThat(cell(desk, "patrol6", 2)).not().containsText("Nacht");
    assertThat(cell(other, "patrol6", 2)).not().containsText("Nacht", slowly());
  }

  static void published(Page desk) {
    desk.keyboard().press("Control+Enter");
    assertThat(desk.getByTestId("plan-changes")).containsText("+ ");
    desk.getByTestId("plan-publish-save").click();
    assertThat(desk.getByTestId("plan-state")).containsText("nichts im Entwurf", slowly());
  }

  private static void copied(Page desk) {
    desk.getByTestId("plan-copy").click();
    desk.getByTestId("plan-copy-save").click();
    assertThat(cell(desk, "patrol3", 1)).containsText("Früh");
    assertThat(desk.getByTestId("plan-state")).containsText("Änderungen im Entwurf");
    desk.getByTestId("plan-undo").click();
    assertThat(desk.getByTestId("plan-state")).containsText("nichts im Entwurf", slowly());
  }

  private void inThePocket(Stack stack, Phone phone, FaultProxy network) throws Exception {
    phone.signIn(DemoPeople.of(stack.settings()).named("patrol3"));
    phone.at("nav-me").click();
    assertThat(phone.at("duties")).containsText("Frühschicht Mitte");
    network.cut();
    phone.closeBrowser();
    phone.openAgain();
    phone.at("nav-me").click();
    if (LocalDate.now(ZoneId.of("Europe/Berlin")).isBefore(NEXT)) {
      phone.at("week-after").click();
    }
    assertThat(phone.at("week-day").nth(1)).containsText("Früh");
    assertThat(phone.at("week-day").nth(6)).containsText("frei");
    begun(phone);
    network.restore();
    assertThat(phone.at("duty-here"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    assertThat(phone.at("duty-card")).containsText("Im Dienst seit");
  }

  /** With no network; the plan may say another time, then it is asked. */
  private static void begun(Phone phone) {
    phone.at("duty-begin").click();
    assertThat(phone.at("ask-yes").or(phone.at("duty-here")).first()).isVisible();
    if (phone.at("ask-yes").isVisible()) {
      phone.at("ask-yes").click();
    }
    assertThat(phone.at("duty-card")).containsText("Im Dienst seit");
    assertThat(phone.at("duty-here")).isVisible();
  }

  /** Offered on a phone, taken by a colleague, confirmed at the desk. */
  private static void swapped(Page desk, Phone phone, Stack stack) {
    phone.at("swap-offer").last().click();
    phone.at("ask-yes").click();
    assertThat(phone.at("swap-state").first()).containsText("Angeboten", slowly());
    ProtocolClient taker = new ProtocolClient(stack.settings(), "patrol4");
    String swap =
        taker.get("/me").getJsonArray("swaps").getValuesAs(JsonObject.class).stream()
            .filter(each -> each.getString("state").equals("OPEN"))
            .map(each -> each.getString("swapId"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "accepted",
        taker
            .operate(
                Ids.next(), "swap.taken", Json.createObjectBuilder().add("swapId", swap).build())
            .getString("outcome"));
    assertThat(desk.getByTestId("plan-swaps")).isVisible(patiently());
    desk.getByTestId("swap-confirm").first().click();
    assertThat(phone.at("swap-state").first()).containsText("Zugesagt", slowly());
    assertThat(desk.getByTestId("plan-swaps")).isHidden();
    assertThat(desk.getByTestId("plan-unconfirmed")).isHidden(); // both wanted it
  }

  /**
   * Hours are those that pass: the night of the change is an hour shorter, and its copies are not.
   */
  private static void acrossTheChange(Page desk, Stack stack) {
    desk.navigate(stack.settings().applicationUrl() + "/shifts/week/" + SPRING);
    assertThat(cell(desk, "patrol3", 5)).isVisible(patiently());
    press(desk, "patrol3", 5, "n");
    assertThat(desk.getByTestId("row-patrol3")).containsText("7:30 von 39 h");
    desk.getByTestId("plan-copy").click();
    desk.getByTestId("plan-copy-save").click();
    assertThat(desk.getByTestId("row-patrol3")).containsText("8:30 von 39 h");
    assertThat(cell(desk, "patrol3", 5)).containsText("Nacht");
  }

  static Locator cell(Page desk, String username, int day) {
    return desk.getByTestId("cell-" + username + "-" + day);
  }

  static void press(Page desk, String username, int day, String key) {
    cell(desk, username, day).focus();
    desk.keyboard().press(key);
  }

  static LocatorAssertions.ContainsTextOptions slowly() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
  }

  /** The weeks of this test hold nobody, and a night asks for these qualifications. */
  private static void empty(Stack stack, String night) throws SQLException {
    String weeks =
        "(select id from dispatch.shift where day between '%s' and '%s' or day between '%s' and '%s')"
            .formatted(NEXT.plusDays(1), NEXT.plusDays(13), SPRING, SPRING.plusDays(13));
    try (Connection connection = stack.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update dispatch.shift_kind set qualifications = '" + night + "' where code = 'night'");
      // those of other tests would wait above the plan, too
      statement.execute("delete from dispatch.duty_change");
      for (String table : new String[] {"swap", "plan_change", "assignment", "duty"}) {
        statement.execute("delete from dispatch." + table + " where shift_id in " + weeks);
      }
      statement.execute(
          "delete from dispatch.plan_step where id not in (select step_id from dispatch.plan_change)");
      statement.execute("delete from dispatch.absence");
      statement.execute("delete from dispatch.wish");
    }
  }
}
