package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.it.TestPhotos;
import org.fieldops.it.signin.Realm;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, as people do it, on a bad day: what an officer entered with no network is on the
 * server once each, in the right order, and the desks saw it come.
 */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class OfficerJourneyIT {

  private static final double LIVE_MS = 30_000;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path profile;
  private FaultProxy network;

  @BeforeEach
  void plugIn() throws IOException {
    network = new FaultProxy();
  }

  @AfterEach
  void unplug() throws IOException {
    network.close();
  }

  @Test
  void whatWasEnteredWithNoNetworkAndAClosedBrowserArrivesOnceEach(Stack stack) throws Exception {
    journey(stack, "patrol1", "Ruhig am Ufer, wir gehen weiter.", this::nothingElse);
  }

  @Test
  void aServerKilledInTheMiddleOfTheSecondPhotoCostsNothing(Stack stack) throws Exception {
    AtomicInteger chunks = new AtomicInteger();
    journey(
        stack,
        "patrol2",
        "Zwei Lieferwagen vor dem Brunnen.",
        () ->
            network.beforeCall(call -> {
              if (call.startsWith("PATCH /api/v1/uploads/") && chunks.incrementAndGet() == 3) {
                stack.wildfly().kill();
                Thread.ofVirtual().start(() -> stack.wildfly().start());
              }
            }));
    assertTrue(chunks.get() >= 3, "the server was killed");
  }

  @Test
  void everyAnswerLostOnceChangesNothing(Stack stack) throws Exception {
    journey(stack, "patrol3", "Schranke am Ring steht offen.", () -> network.dropEveryAnswerOnce());
    assertTrue(network.dropped() > 5, "answers were lost: " + network.dropped());
  }

  private void nothingElse() {}

  private void journey(Stack stack, String officer, String words, Runnable fault) throws Exception {
    var settings = stack.settings();
    var person = DemoPeople.of(settings).named(officer);
    try (Realm realm = new Realm(stack)) {
      List.of(officer, "dispatcher1", "supervisor1").forEach(realm::endSessionsOf);
    }
    List<Path> photos = photos();
    Set<String> earlier = requests(new ProtocolClient(settings, officer)).keySet();
    try (Desks desk = new Desks(BROWSER.desk(), settings)) {
      desk.publishShiftWith(person, "12/1");
      Page board = desk.dispatchBoard();
      Page review = desk.reviewDesk();
      int photosBefore = review.getByTestId("review-photo").count();
      try (Phone phone =
          new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), network.address())) {
        phone.signIn(person);
        assertThat(phone.at("top-unit"))
            .containsText("12/1", new LocatorAssertions.ContainsTextOptions().setTimeout(LIVE_MS));
        network.cut();
        phone.closeBrowser();
        phone.openAgain();
        phone.say(words);
        phone.photograph(photos);
        phone.requestBackup();
        phone.backFromHelp();
        assertThat(phone.waiting()).isVisible();

        fault.run();
        network.restore();
        try {
          phone.waitUntilAllIsReceived();
        } finally {
          keepPictures(phone, officer);
        }

        assertThat(board.getByText(person.name()).first()).isVisible(live());
        try {
          assertThat(review.getByTestId("review-photo"))
              .hasCount(
                  photosBefore + photos.size(),
                  new LocatorAssertions.HasCountOptions().setTimeout(LIVE_MS));
        } catch (AssertionError e) {
          throw new AssertionError(review.url() + " shows: " + review.innerText("body"), e);
        }
      }
    }
    check(new ProtocolClient(settings, officer), words, photos, earlier);
  }

  private static LocatorAssertions.IsVisibleOptions live() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(LIVE_MS);
  }

  /** A last look, for whoever must find out what went wrong. */
  private static void keepPictures(Phone phone, String officer) {
    phone
        .page()
        .screenshot(
            new Page.ScreenshotOptions().setPath(Path.of("target/journey-" + officer + ".png")));
  }

  /** What was asked for so far, by other tests too, and where each stands first in the feed. */
  private static Map<String, Long> requests(ProtocolClient server) {
    Map<String, Long> requests = new LinkedHashMap<>();
    for (JsonObject entry : server.feed()) {
      if (entry.getString("kind").equals("backup")
          && entry.getString("topic").startsWith("person:")) {
        requests.putIfAbsent(entry.getJsonObject("body").getString("requestId"), number(entry));
      }
    }
    return requests;
  }

  private static void check(
      ProtocolClient server, String words, List<Path> photos, Set<String> earlier)
      throws Exception {
    List<JsonObject> messages = new ArrayList<>();
    for (JsonObject entry : server.feed()) {
      JsonObject body = entry.getJsonObject("body");
      if (entry.getString("kind").equals("message") && body.getString("text").equals(words)) {
        messages.add(entry);
      }
    }
    Map<String, Long> requests = requests(server);
    requests.keySet().removeAll(earlier);
    assertEquals(1, messages.size(), "the message, once");
    assertEquals(1, requests.size(), "the backup request, once");
    assertTrue(
        requests.values().iterator().next() < number(messages.getFirst()),
        "the backup request came first");
    checkPhotos(server, photos);
  }

  private static void checkPhotos(ProtocolClient server, List<Path> photos) throws Exception {
    List<String> expected = new ArrayList<>();
    for (Path photo : photos) {
      expected.add(ProtocolClient.sha256(Files.readAllBytes(photo)));
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertTrue(
                evidence(server).stream()
                    .allMatch(item -> item.getString("state").equals("READY"))));
    List<String> found = new ArrayList<>();
    for (JsonObject item : evidence(server)) {
      var original = server.bytes("/evidence/" + item.getString("evidenceId") + "/original");
      assertEquals(200, original.statusCode());
      found.add(ProtocolClient.sha256(original.body()));
      assertTrue(item.get("announcedAt") != null, "no upload without its evidence");
    }
    assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList());
  }

  private static List<JsonObject> evidence(ProtocolClient server) {
    return server.get("/evidence?limit=100").getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static long number(JsonObject entry) {
    return entry.getJsonNumber("number").longValue();
  }

  /** Three undamaged photos, the second of more than one chunk. */
  private static List<Path> photos() {
    return TestPhotos.forJourney();
  }
}
