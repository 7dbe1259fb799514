package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** People who are not looking are told, by push with the app closed, and mute what they want. */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class PushIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path profile;

  @Test
  void withTheAppClosedADirectMessageComesByPushAndSaysWhoAndNotWhat(Stack stack) {
    StackSettings settings = stack.settings();
    DemoPerson from = DemoPeople.of(settings).named("patrol3");
    ProtocolClient sender = new ProtocolClient(settings, from.username());
    ProtocolClient receiver = new ProtocolClient(settings, "patrol5");
    try (WokenBrowser browser = new WokenBrowser()) {
      browser.bring(receiver);
      ChannelId channel = say(sender, receiver, "Nur für dich: Haus 7");
      await().atMost(SOON).until(() -> ofKind(browser, "direct").size() == 1);
      var push = ofKind(browser, "direct").getFirst();
      assertEquals(from.name(), push.getString("who"));
      assertEquals("channel:" + channel, push.getString("tag"));
      assertEquals(receiver.get("/me").getString("personId"), push.getString("to"));
      assertFalse(push.toString().contains("Haus 7"), "policy SENDER");
      assertTrue(browser.authorizations().getFirst().startsWith("vapid t="));

      WebSocket looking = lookedAt(receiver);
      say(sender, receiver, "Während du hinsiehst");
      mute(receiver, channel, "9999-12-31T23:59:59.999Z");
      looking.abort();
      say(sender, receiver, "Während es stumm ist");
      mute(receiver, channel, null);
      say(sender, receiver, "Und jetzt");
      await().atMost(SOON).until(() -> ofKind(browser, "direct").size() > 1);
      var next = ofKind(browser, "direct").get(1);
      assertEquals(push.getInt("number") + 3, next.getInt("number"));
      assertEquals(1, next.getInt("count"), "neither what was seen nor what was muted");
    }
  }

  /** A device at which somebody looks, and of which the server has heard that. */
  private static WebSocket lookedAt(ProtocolClient person) {
    CompletableFuture<Void> answered = new CompletableFuture<>();
    WebSocket socket =
        person.listen(
            new WebSocket.Listener() {
              @Override
              public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
                answered.complete(null);
                return WebSocket.Listener.super.onPong(from, message);
              }
            });
    socket.sendText("{\"looking\":true}", true).join();
    // what was said before a ping has been read when the ping is answered
    socket.sendPing(ByteBuffer.allocate(0)).join();
    answered.orTimeout(10, TimeUnit.SECONDS).join();
    return socket;
  }

  @Test
  void aCallForHelpWakesTheUnitThatIsAsked(Stack stack) {
    StackSettings settings = stack.settings();
    ProtocolClient asking = new ProtocolClient(settings, "patrol6");
    try (WokenBrowser browser = new WokenBrowser()) {
      browser.bring(new ProtocolClient(settings, "patrol4"));
      UUID request = Ids.next();
      asking.operateUrgently(
          request, "backup.requested", Json.createObjectBuilder().add("urgency", "URGENT").build());
      await()
          .atMost(SOON)
          .until(() ->
              browser.woken().stream()
                  .anyMatch(push ->
                      push.getString("tag").equals("backup:" + request)
                          && List.of("backup.asked", "backup.near")
                              .contains(push.getString("kind"))));
      asking.operateUrgently(
          Ids.next(),
          "backup.closed",
          Json.createObjectBuilder()
              .add("requestId", request.toString())
              .add("note", "Probe")
              .build());
      await().atMost(SOON).until(() -> !ofKind(browser, "backup.over").isEmpty());
    }
  }

  /** A minute of an order lasts six seconds here. */
  @Test
  void anOrderWakesWhomItAsksAndOnceMoreWhenTheyDoNotAnswer(Stack stack) {
    StackSettings settings = stack.settings();
    ProtocolClient asked = new ProtocolClient(settings, "patrol4");
    try (WokenBrowser browser = new WokenBrowser();
        GivenOrder order = GivenOrder.toOne(stack, asked, () -> browser.bring(asked))) {
      await().atMost(SOON).until(() -> ofKind(browser, "order").size() == 1);
      var push = ofKind(browser, "order").getFirst();
      assertEquals("order:" + order.id(), push.getString("tag"));
      assertEquals(DemoPeople.of(settings).named("dispatcher1").name(), push.getString("who"));
      assertFalse(push.toString().contains("Lieferverkehr"), "policy SENDER");
      await().atMost(SOON).until(() -> ofKind(browser, "order.again").size() == 1);
      assertEquals(
          push.getString("tag"), ofKind(browser, "order.again").getFirst().getString("tag"));
    }
  }

  @Test
  void aPhoneSaysHowItIsWithPushAndMutesAChannelOnAllDevices(Stack stack) {
    StackSettings settings = stack.settings();
    DemoPerson officer = DemoPeople.of(settings).named("patrol6");
    ProtocolClient other = new ProtocolClient(settings, officer.username());
    try (Phone phone = new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), null)) {
      phone.signIn(officer);
      phone.at("nav-me").click();
      Locator card = phone.at("push-card");
      assertThat(card).isVisible();
      card.scrollIntoViewIfNeeded();
      picture(phone, "phone-push-card");
      phone.at("nav-radio").click();
      phone.at("mute-open").click();
      assertThat(phone.at("mute-sheet")).isVisible();
      picture(phone, "phone-mute-sheet");
      phone.at("mute-always").click();
      assertThat(phone.at("mute-open")).hasAttribute("aria-pressed", "true");
      await().atMost(SOON).until(() -> !other.snapshot().getJsonArray("mutes").isEmpty());
      String channel =
          other.snapshot().getJsonArray("mutes").getJsonObject(0).getString("channelId");
      phone.at("channels-open").click();
      assertThat(phone.at("channel-muted").first()).isVisible();
      picture(phone, "phone-channel-muted");
      mute(other, ChannelId.of(channel), null);
      assertThat(phone.at("channel-muted")).hasCount(0);
    }
  }

  private static void picture(Phone phone, String name) {
    phone
        .page()
        .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")));
  }

  private static List<jakarta.json.JsonObject> ofKind(WokenBrowser browser, String kind) {
    return browser.woken().stream().filter(push -> push.getString("kind").equals(kind)).toList();
  }

  private static ChannelId say(ProtocolClient from, ProtocolClient to, String words) {
    String one = from.get("/me").getString("personId");
    String other = to.get("/me").getString("personId");
    ChannelId channel = ChannelId.between(PersonId.of(one), PersonId.of(other));
    from.operate(
        "/operations",
        List.of(
            ProtocolClient.operation(
                Ids.next(),
                "channel.direct",
                Json.createObjectBuilder().add("personId", other).build()),
            ProtocolClient.operation(
                Ids.next(),
                "message.sent",
                Json.createObjectBuilder()
                    .add("channelId", channel.toString())
                    .add("text", words)
                    .build())));
    return channel;
  }

  private static void mute(ProtocolClient person, ChannelId channel, @Nullable String until) {
    var body = Json.createObjectBuilder().add("channelId", channel.toString());
    person.operate(
        Ids.next(),
        "channel.muted",
        until == null ? body.addNull("until").build() : body.add("until", until).build());
  }
}
