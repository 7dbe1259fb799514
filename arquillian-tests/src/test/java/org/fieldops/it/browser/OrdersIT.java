package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A desk gives an order to twelve people: some answer, four have no network, two never answer. A
 * minute of an order lasts six seconds here.
 */
@ExtendWith(RunningStack.class)
class OrdersIT {

  private static final String WORDS = "Uferpark absichern, Eingang Nord und Süd";

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path one;
  @TempDir Path two;
  @TempDir Path three;

  @Test
  void theListTellsTheTruthAtEveryStep(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    try (Desks desks = new Desks(BROWSER.desk(), settings);
        FaultProxy network = new FaultProxy();
        Phone understands = phone(settings, one, null);
        Phone cannot = phone(settings, two, null);
        Phone offline = phone(settings, three, network.address())) {
      desks.publishShiftWith(person(settings, "patrol1"), "12/1");
      desks.publishShiftWith(person(settings, "patrol2"), "12/1");
      ProtocolClient driver = client(settings, "patrol4");
      String channel = driver.channelOfDuty();
      List<String> silent = List.of("Ohne Handy A", "Ohne Handy B");
      withoutDevice(stack, channel, silent);
      List<ProtocolClient> away =
          List.of(
              client(settings, "demo3"), client(settings, "demo4"), client(settings, "patrol2"));
      away.forEach(each -> each.get("/me"));
      understands.signIn(person(settings, "patrol3"));
      offline.signIn(person(settings, "patrol5"));
      cannot.signIn(person(settings, "patrol6"));

      Page desk = desks.signIn("dispatcher1", "/channels/" + channel);
      give(desk, person(settings, "supervisor1").name());
      assertThat(desk.getByTestId("order-count")).containsText("0 von 12");
      String order = desk.url().substring(desk.url().lastIndexOf('/') + 1);
      for (String name : silent) {
        assertThat(row(desk, name)).containsText("noch kein Gerät gesehen");
      }
      assertThat(row(desk, nameOf(settings, "demo3"))).containsText("letzter Kontakt", longer());

      strip(understands, order).getByTestId("order-understood").click();
      assertThat(row(desk, nameOf(settings, "patrol3"))).containsText("verstanden", longer());
      assertThat(strip(understands, order)).hasCount(0);
      strip(cannot, order).getByTestId("order-cannot").click();
      strip(cannot, order).getByTestId("order-reason-send").click();
      assertThat(strip(cannot, order).getByRole(AriaRole.ALERT)).not().isEmpty();
      strip(cannot, order).getByTestId("order-reason").fill("Einsatz in der Ringstraße");
      strip(cannot, order).getByTestId("order-reason-send").click();
      assertThat(row(desk, nameOf(settings, "patrol6")))
          .containsText("Einsatz in der Ring", longer());

      assertThat(strip(offline, order)).isVisible(patiently());
      network.cut();
      strip(offline, order).getByTestId("order-understood").click();
      offline.at("nav-radio").click();
      assertThat(card(offline, order)).containsText("gilt ab");
      assertThat(row(desk, nameOf(settings, "patrol5"))).not().containsText("verstanden");
      for (String online : List.of("patrol1", "patrol4", "demo1", "demo2")) {
        assertEquals("accepted", answer(client(settings, online), order, 0));
      }
      assertThat(desk.getByTestId("order-count")).containsText("5 von 12", longer());

      // given without network, more than a minute ago
      assertEquals("accepted", answer(away.getFirst(), order, 65_000));
      assertThat(row(desk, nameOf(settings, "demo3"))).containsText("ohne Netz gegeben", longer());
      network.restore();
      assertThat(row(desk, nameOf(settings, "patrol5"))).containsText("verstanden", longer());

      heard(away.get(1), order);
      assertThat(step(desk, 1))
          .hasAttribute(
              "data-state", "DONE", new LocatorAssertions.HasAttributeOptions().setTimeout(90_000));
      assertEquals("accepted", answer(away.get(1), order, 0));
      assertEquals("accepted", answer(away.get(2), order, 0));

      ProtocolClient next = client(settings, "supervisor1");
      assertFalse(heard(next, order).containsKey("channelId"));
      assertEquals("accepted", answer(next, order, 0));
      assertThat(row(desk, nameOf(settings, "supervisor1"))).containsText("Ersatz", longer());
      assertThat(desk.getByTestId("filter-OPEN"))
          .hasAttribute(
              "data-count", "2", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));

      desk.getByTestId("order-stop").click();
      assertThat(step(desk, 3)).hasAttribute("data-state", "STOPPED");
      desk.getByTestId("order-close").click();
      desk.getByTestId("order-close-note").locator("textarea").fill("Park ist sicher");
      desk.getByTestId("order-close-save").click();
      assertThat(desk.getByTestId("order-steps")).containsText("Park ist sicher");
      understands.at("nav-radio").click();
      assertThat(card(understands, order)).containsText("Park ist sicher", longer());
    } finally {
      forget(stack);
      try (Desks desks = new Desks(BROWSER.desk(), settings)) {
        desks.takeOut(person(settings, "patrol1"), "12/1");
        desks.takeOut(person(settings, "patrol2"), "12/1");
      }
    }
  }

  @Test
  void anUrgentMessageStaysUntilItIsSeen(Stack stack) {
    StackSettings settings = stack.settings();
    try (Phone phone = phone(settings, one, null)) {
      phone.signIn(person(settings, "patrol3"));
      phone.at("nav-status").click();
      ProtocolClient dispatcher = client(settings, "dispatcher1");
      String channel = client(settings, "patrol3").channelOfDuty();
      JsonObject body =
          Json.createObjectBuilder()
              .add("channelId", channel)
              .add("text", "Gasgeruch Brückenstraße 8")
              .add("urgent", true)
              .build();
      dispatcher.operate(Ids.next(), "message.sent", body);
      assertThat(phone.at("urgent-strip")).containsText("Gasgeruch", longer());
      phone.at("nav-me").click();
      assertThat(phone.at("urgent-strip")).isVisible();
      phone.at("urgent-seen").click();
      assertThat(phone.at("urgent-strip")).hasCount(0);
      JsonObject refused = client(settings, "patrol4").operate(Ids.next(), "message.sent", body);
      assertEquals("URGENT_NOT_YOURS", refused.getJsonObject("problem").getString("code"));
    }
  }

  private static void give(Page desk, String next) {
    desk.getByTestId("order-give").click();
    desk.getByTestId("order-text").locator("textarea").fill(WORDS);
    number(desk, "order-within", 20);
    number(desk, "order-repeat", 12);
    Locator people = desk.getByTestId("order-next-people").locator("input");
    people.fill(next);
    desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(next).setExact(true))
        .click();
    // its list stays open, and over the rest, as long as one is in it
    people.press("Tab");
    assertThat(desk.getByRole(AriaRole.OPTION)).hasCount(0);
    // whoever is chosen is proposed to be asked after ten minutes
    assertThat(desk.getByTestId("order-next").locator("input")).hasValue("10");
    number(desk, "order-next", 16);
    number(desk, "order-desk", 600);
    assertThat(desk.getByTestId("order-step-line")).containsText("nach 16 min");
    desk.getByTestId("order-send").click();
    assertThat(desk.getByTestId("order-steps")).isVisible(patiently());
  }

  private static void number(Page desk, String field, int value) {
    Locator input = desk.getByTestId(field).locator("input");
    input.fill(String.valueOf(value));
    input.press("Tab");
  }

  private static String answer(ProtocolClient by, String order, long age) {
    JsonObject body =
        Json.createObjectBuilder().add("orderId", order).add("answer", "UNDERSTOOD").build();
    JsonObjectBuilder operation =
        Json.createObjectBuilder(ProtocolClient.operation(Ids.next(), "order.answered", body));
    JsonObject sent = operation.add("age", age).build();
    return by.operate("/operations", List.of(sent)).getFirst().getString("outcome");
  }

  /** Waits until this person was called for the order, and says what they were told of it. */
  private static JsonObject heard(ProtocolClient by, String order) {
    return Awaitility.await()
        .pollInSameThread()
        .pollInterval(Duration.ofSeconds(1))
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                by.feed().stream()
                    .filter(entry -> entry.getString("kind").equals("order.alarm"))
                    .map(entry -> entry.getJsonObject("body"))
                    .filter(body -> body.getString("orderId").equals(order))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Locator strip(Phone phone, String order) {
    return phone.page().locator("[data-testid=order-strip][data-order-id='" + order + "']");
  }

  private static Locator card(Phone phone, String order) {
    return phone.page().locator("[data-testid=order-card][data-order-id='" + order + "']");
  }

  private static Locator row(Page desk, String name) {
    return desk.getByTestId("answer-" + name);
  }

  private static Locator step(Page desk, int place) {
    return desk.getByTestId("order-steps").locator("[role=listitem]").nth(place);
  }

  private static LocatorAssertions.ContainsTextOptions longer() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
  }

  private static Phone phone(StackSettings settings, Path profile, @Nullable String proxy) {
    return new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), proxy);
  }

  private static ProtocolClient client(StackSettings settings, String username) {
    return new ProtocolClient(settings, username);
  }

  private static DemoPerson person(StackSettings settings, String username) {
    return DemoPeople.of(settings).named(username);
  }

  private static String nameOf(StackSettings settings, String username) {
    return person(settings, username).name();
  }

  /** Members of the channel whom nobody ever saw on a device. */
  private static void withoutDevice(Stack stack, String channel, List<String> names)
      throws SQLException {
    try (Connection connection = stack.postgres().connect()) {
      for (String name : names) {
        UUID id = Ids.next();
        try (PreparedStatement person =
                connection.prepareStatement(
                    "insert into identity.person (id, username, name, roles, seen_at)"
                        + " values (?, ?, ?, '{PATROL}', now())");
            PreparedStatement member =
                connection.prepareStatement(
                    "insert into dispatch.channel_member"
                        + " (channel_id, person, role, from_at, first_number, feed_after)"
                        + " values (?::uuid, ?, 'WRITER', now() - interval '1 hour', 1, 0)")) {
          person.setObject(1, id);
          person.setString(2, "ohne-handy-" + id);
          person.setString(3, name);
          person.executeUpdate();
          member.setString(1, channel);
          member.setObject(2, id);
          member.executeUpdate();
        }
      }
    }
  }

  private static void forget(Stack stack) throws SQLException {
    try (Connection connection = stack.postgres().connect();
        PreparedStatement members =
            connection.prepareStatement(
                "delete from dispatch.channel_member m using identity.person p"
                    + " where p.id = m.person and p.username like 'ohne-handy-%'");
        PreparedStatement people =
            connection.prepareStatement(
                "delete from identity.person where username like 'ohne-handy-%'")) {
      members.executeUpdate();
      people.executeUpdate();
    }
  }
}
