package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dispatcher plans a chain; an officer takes its first place over with no network; a drill asks
 * who can be reached and keeps its figures.
 */
@ExtendWith(RunningStack.class)
class OnCallIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private final String name = "Rufdienst " + Ids.next().toString().substring(24);

  @Test
  void aChainIsPlannedTakenOverAndTried(Stack stack, @TempDir Path profile) throws Exception {
    DemoPeople people = DemoPeople.of(stack.settings());
    String second = people.named("patrol4").name();
    try (Desks desks = new Desks(BROWSER.desk(), stack.settings());
        FaultProxy network = new FaultProxy();
        Phone phone =
            new Phone(
                BROWSER.playwright(),
                profile,
                stack.settings().applicationUrl(),
                network.address())) {
      Page desk = desks.signIn("dispatcher1", "/on-call");
      made(desk);
      put(desk, 1, people.named("patrol3").name());
      put(desk, 2, second);
      assertThat(desk.getByTestId("oncall-now-3")).containsText("niemand");
      refused(desk, people.named("patrol5").name());

      phone.signIn(people.named("patrol4"));
      takenOver(phone, network);
      assertThat(desk.getByTestId("oncall-now-1")).containsText(second, slowly());

      drilled(desk, phone);
      renamedAndEnded(desk, phone);
    } finally {
      empty(stack);
    }
  }

  private void made(Page desk) {
    Locator first = desk.getByTestId("oncall-first");
    assertThat(first.or(desk.getByTestId("oncall-new")).first()).isVisible(patiently());
    (first.isVisible() ? first : desk.getByTestId("oncall-new")).click();
    desk.getByTestId("oncall-roster-name").locator("input").fill(name);
    desk.getByTestId("oncall-roster-save").click();
    assertThat(desk.getByTestId("oncall-which")).containsText(name);
    assertThat(desk.getByTestId("oncall-empty")).isVisible();
  }

  private static void put(Page desk, int place, String person) {
    form(desk, place, person);
    assertThat(desk.getByTestId("oncall-put")).hasCount(0);
    assertThat(desk.getByTestId("oncall-now-" + place)).containsText(person);
    assertThat(desk.getByTestId("oncall-lane-" + place)).containsText(person);
  }

  private static void form(Page desk, int place, String person) {
    desk.getByTestId("oncall-add-" + place).click();
    desk.getByTestId("oncall-put-person").locator("input").fill(person);
    desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(person).setExact(true))
        .click();
    desk.getByTestId("oncall-put").click();
  }

  private static void refused(Page desk, String person) {
    form(desk, 1, person);
    assertThat(desk.getByTestId("toast")).containsText("Der Platz ist schon besetzt");
    desk.keyboard().press("Escape");
    assertThat(desk.getByTestId("oncall-put")).hasCount(0);
  }

  /** Written down with no network, it counts from then. */
  private static void takenOver(Phone phone, FaultProxy network) throws IOException {
    phone.at("nav-me").click();
    assertThat(phone.at("on-call-own")).containsText("Platz 2");
    network.cut();
    phone.at("on-call-take").first().click();
    phone.at("ask-yes").click();
    assertThat(phone.at("on-call-here")).isVisible();
    network.restore();
    assertThat(phone.at("on-call-own"))
        .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
  }

  private static void drilled(Page desk, Phone phone) {
    desk.getByTestId("oncall-drill").click();
    desk.getByTestId("oncall-drill-begin").click();
    assertThat(phone.at("drill-strip")).isVisible(patiently());
    assertThat(phone.at("drill-strip")).containsText("ÜBUNG");
    phone.at("drill-answer").click();
    assertThat(phone.at("drill-strip")).hasCount(0);
    Locator figures = desk.getByTestId("oncall-figures").first();
    assertThat(figures).containsText("1gefragt", slowly());
    assertThat(figures).containsText("1geantwortet", slowly());
    assertThat(desk.getByTestId("oncall-drill-one").first())
        .containsText("Alle haben geantwortet", slowly());
    assertThat(desk.getByTestId("oncall-reach")).containsText("verbunden");
  }

  private void renamedAndEnded(Page desk, Phone phone) {
    desk.getByTestId("oncall-change").click();
    desk.getByTestId("oncall-roster-name").locator("input").fill(name + " II");
    desk.getByTestId("oncall-roster-rename").click();
    assertThat(desk.getByTestId("oncall-roster-rename")).hasCount(0);
    assertThat(desk.getByTestId("oncall-which")).containsText(name + " II");
    assertThat(phone.at("on-call-own").first()).containsText(name + " II", slowly());
    desk.getByTestId("oncall-change").click();
    desk.getByTestId("oncall-roster-end").click();
    Pictures.inBoth(desk, "oncall-end");
    desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beenden").setExact(true))
        .click();
    assertThat(desk.getByText("Rufbereitschaft beendet")).isVisible();
    assertThat(desk.getByText(name + " II").filter(new Locator.FilterOptions().setVisible(true)))
        .hasCount(0);
    assertThat(phone.at("on-call-own")).hasCount(0, seconds());
  }

  private static LocatorAssertions.HasCountOptions seconds() {
    return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
  }

  private static LocatorAssertions.ContainsTextOptions slowly() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
  }

  private void empty(Stack stack) throws SQLException {
    String roster = "(select id from dispatch.roster where name like '" + name + "%')";
    try (Connection connection = stack.postgres().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "delete from dispatch.drill_asked where drill_id in"
              + " (select id from dispatch.drill where roster_id in "
              + roster
              + ")");
      for (String table : new String[] {"drill", "on_call"}) {
        statement.execute("delete from dispatch." + table + " where roster_id in " + roster);
      }
      statement.execute("delete from dispatch.roster where name like '" + name + "%'");
    }
  }
}
