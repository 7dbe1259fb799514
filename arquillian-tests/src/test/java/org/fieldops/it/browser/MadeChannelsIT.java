package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.ChannelId;
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
 * Channels that people make: from the desk to the phone and away again; who is outside learns of
 * none.
 */
@ExtendWith(RunningStack.class)
class MadeChannelsIT {

  private static final Path PICTURES = Path.of("target/screens");

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path profile;

  @Test
  void aGroupAndItsChannelAreMadeAtTheDeskAndReachThePhoneAtOnce(Stack stack) {
    StackSettings settings = stack.settings();
    DemoPerson officer = DemoPeople.of(settings).named("patrol3");
    String mark = Ids.next().toString().substring(24);
    String group = "Streifen " + mark;
    String channel = "Innenstadt " + mark;
    try (Desks desks = new Desks(BROWSER.desk(), settings);
        Phone phone = new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), null)) {
      phone.signIn(officer);
      phone.at("nav-radio").click();
      openList(phone);
      Page desk = desks.signIn("dispatcher1", "/manage");
      makeGroup(desk, group, officer);
      makeChannel(desk, channel, group);
      picture(desk, "manage-channel");

      row(phone, channel).click(new Locator.ClickOptions().setTimeout(30_000));
      phone.say("Bin dabei");
      phone.at("members-open").click();
      assertThat(member(phone, officer)).hasAttribute("data-role", "WRITER");
      picture(phone.page(), "phone-members");
      phone.page().keyboard().press("Escape");
      ProtocolClient owner = new ProtocolClient(settings, "dispatcher1");
      String id = idOf(owner, channel);
      Awaitility.await().until(() -> texts(owner, id).contains("Bin dabei"));

      desk.getByTestId("manage-" + group).click();
      assertThat(desk.getByTestId("manage-title")).hasText(group);
      desk.getByTestId("member-" + officer.name()).getByTestId("member-remove").click();
      assertThat(desk.getByTestId("member-" + officer.name())).hasCount(0);
      assertThat(phone.at("composer-closed")).isVisible(patiently());
      owner.operate(
          Ids.next(),
          "message.sent",
          Json.createObjectBuilder().add("channelId", id).add("text", "Ohne dich").build());
      ProtocolClient former = new ProtocolClient(settings, officer.username());
      assertEquals(List.of("Bin dabei"), said(former, id));
      assertTrue(texts(owner, id).contains("Ohne dich"));
      assertThat(message(phone, "Bin dabei")).isVisible();
      assertThat(message(phone, "Ohne dich")).hasCount(0);
      picture(phone.page(), "phone-channel-left");
      openList(phone);
      assertThat(row(phone, channel)).isVisible();
      picture(phone.page(), "phone-channel-kinds");

      desk.getByTestId("manage-" + channel).click();
      assertThat(desk.getByTestId("manage-title")).hasText(channel);
      desk.getByTestId("manage-end").click();
      desk.getByTestId("manage-save").click();
      assertThat(desk.getByTestId("manage-" + channel)).hasCount(0);
    }
  }

  @Test
  void whoIsNotInAMadeChannelLearnsOfNone(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    ProtocolClient admin = new ProtocolClient(settings, "admin1");
    ProtocolClient inside = new ProtocolClient(settings, "patrol5");
    for (String kind : List.of("GROUP", "ANNOUNCEMENT", "ROOM")) {
      String id = made(admin, kind, personOf(inside));
      inside.operate(
          Ids.next(),
          "message.sent",
          Json.createObjectBuilder().add("channelId", id).add("text", "Nur hier").build());
      assertEquals(List.of("Nur hier"), said(inside, id));
      for (String outside : List.of("dispatcher1", "supervisor1", "admin1", "patrol4")) {
        knowsNothing(new ProtocolClient(settings, outside), id);
      }
      for (String outside : List.of("dispatcher1", "supervisor1", "patrol4")) {
        ProtocolClient client = new ProtocolClient(settings, outside);
        assertEquals(404, client.bytes("/channels/" + id).statusCode());
        assertEquals(404, client.bytes("/channels/" + id + "/members").statusCode());
      }
    }
  }

  @Test
  void aBackupRequestHasAChannelOfThoseInvolvedAndTheDispatchers(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    ProtocolClient asks = new ProtocolClient(settings, "patrol6");
    ProtocolClient dispatcher = new ProtocolClient(settings, "dispatcher1");
    UUID request = Ids.next();
    asks.operateUrgently(
        request,
        "backup.requested",
        Json.createObjectBuilder().add("urgency", "NORMAL").add("note", "Sturz").build());
    String id = ChannelId.of(new BackupId(request)).toString();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asks.bytes("/channels/" + id + "/messages").statusCode() == 200);
    dispatcher.operate(
        Ids.next(),
        "message.sent",
        Json.createObjectBuilder().add("channelId", id).add("text", "Rettung kommt").build());
    assertEquals(List.of("Rettung kommt"), said(asks, id));
    for (String outside : List.of("supervisor1", "admin1", "patrol5")) {
      knowsNothing(new ProtocolClient(settings, outside), id);
    }
    try (Desks desks = new Desks(BROWSER.desk(), settings)) {
      Page colleagues = desks.signIn("dispatcher2", "/channels/" + id);
      assertThat(colleagues.getByText("Rettung kommt")).isVisible(patiently());
      Page desk = desks.signIn("dispatcher1", "/channels/" + id);
      assertThat(desk.getByText("Rettung kommt")).isVisible(patiently());
      // whoever sits at a desk is there, without a phone
      String colleague = DemoPeople.of(settings).named("dispatcher2").name();
      assertThat(desk.getByTestId("fact-" + colleague)).containsText("da");
    }
    dispatcher.operateUrgently(
        Ids.next(),
        "backup.closed",
        Json.createObjectBuilder()
            .add("requestId", request.toString())
            .add("note", "erledigt")
            .build());
  }

  private static void makeGroup(Page desk, String name, DemoPerson member) {
    desk.getByTestId("group-new").click();
    desk.getByTestId("manage-name").locator("input").fill(name);
    desk.getByTestId("manage-save").click();
    assertThat(desk.getByTestId("manage-title")).hasText(name);
    desk.getByTestId("members-add").click();
    desk.getByTestId("manage-people").locator("input").fill(member.name());
    option(desk, member.name()).click();
    desk.keyboard().press("Escape");
    desk.getByTestId("manage-save").click();
    assertThat(desk.getByTestId("member-" + member.name())).isVisible();
  }

  private static void makeChannel(Page desk, String name, String group) {
    desk.getByTestId("channel-new").click();
    desk.getByTestId("manage-name").locator("input").fill(name);
    desk.getByTestId("channel-subject").locator("input").fill(group);
    option(desk, group).click();
    desk.getByTestId("manage-save").click();
    assertThat(desk.getByTestId("manage-title")).hasText(name);
  }

  private static Locator option(Page desk, String name) {
    return desk.getByRole(
        AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void openList(Phone phone) {
    Locator open = phone.at("channels-open");
    if (open.isVisible()) {
      open.click();
    }
  }

  private static Locator row(Phone phone, String channel) {
    return phone
        .page()
        .locator("[data-testid=channel][data-kind=GROUP]")
        .filter(new Locator.FilterOptions().setHasText(channel));
  }

  private static Locator member(Phone phone, DemoPerson person) {
    return phone.at("member").filter(new Locator.FilterOptions().setHasText(person.name()));
  }

  private static Locator message(Phone phone, String words) {
    return phone.at("message").filter(new Locator.FilterOptions().setHasText(words));
  }

  private static String made(ProtocolClient admin, String kind, String owner) {
    String id = Ids.next().toString();
    JsonArrayBuilder members =
        Json.createArrayBuilder()
            .add(Json.createObjectBuilder().add("personId", owner).add("role", "OWNER"));
    JsonObject body =
        Json.createObjectBuilder()
            .add("channelId", id)
            .add("kind", kind)
            .add("name", "Probe " + id)
            .add("history", "ALL")
            .add("members", members)
            .build();
    assertEquals(200, admin.post("/channels", body).statusCode());
    return id;
  }

  private static String personOf(ProtocolClient client) {
    return client.get("/me").getString("personId");
  }

  private static String idOf(ProtocolClient client, String name) {
    return client
        .get("/channels?limit=200")
        .getJsonArray("channels")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(channel -> channel.getString("name").equals(name))
        .map(channel -> channel.getString("channelId"))
        .findFirst()
        .orElseThrow();
  }

  /** What is there, lines of the house too. */
  private static List<String> texts(ProtocolClient client, String channel) {
    return messages(client, channel).stream().map(each -> each.getString("text")).toList();
  }

  /** What people said. */
  private static List<String> said(ProtocolClient client, String channel) {
    return messages(client, channel).stream()
        .filter(each -> !each.containsKey("line"))
        .map(each -> each.getString("text"))
        .toList();
  }

  private static List<JsonObject> messages(ProtocolClient client, String channel) {
    return client
        .get("/channels/" + channel + "/messages")
        .getJsonArray("messages")
        .getValuesAs(JsonObject.class);
  }

  private static void knowsNothing(ProtocolClient stranger, String channel) throws Exception {
    assertEquals(404, stranger.bytes("/channels/" + channel + "/messages").statusCode());
    assertEquals(404, stranger.bytes("/channels/" + channel + "/messages/1/readers").statusCode());
    assertEquals(404, stranger.bytes("/channels/" + channel + "/export").statusCode());
    assertFalse(stranger.get("/snapshot").toString().contains(channel));
    assertFalse(stranger.feed().toString().contains(channel));
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
