package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.it.TestPhotos;
import org.fieldops.it.signin.Realm;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files said along with messages, from a phone with no network and from a desk, to their readers
 * alone.
 */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class AttachmentsIT {

  private static final Path PICTURES = Path.of("target/screens");

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path mine;
  @TempDir Path theirs;
  @TempDir Path files;

  @Test
  void twoPhotosAndAVoiceNoteSurviveNoNetworkAndAServerThatIsKilled(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    DemoPeople people = DemoPeople.of(settings);
    List<Path> photos = TestPhotos.forJourney().subList(0, 2);
    String words = "Schaut euch die Einfahrt an.";
    try (Realm realm = new Realm(stack)) {
      // with an eleventh session the desk could not come back by itself after the kill
      List.of("dispatcher1", "patrol3", "patrol5").forEach(realm::endSessionsOf);
    }
    try (FaultProxy network = new FaultProxy();
        Desks desks = new Desks(BROWSER.desk(), settings);
        Phone phone =
            new Phone(
                BROWSER.playwright(),
                mine,
                settings.applicationUrl(),
                network.address(),
                Chromium::hearingPhone);
        Phone colleague =
            new Phone(BROWSER.playwright(), theirs, settings.applicationUrl(), null)) {
      phone.signIn(people.named("patrol3"));
      colleague.signIn(people.named("patrol5"));
      colleague.at("nav-radio").click();
      String channel = new ProtocolClient(settings, "patrol5").channelOfDuty();
      Page desk = desks.signIn("dispatcher1", "/channels/" + channel);
      assertThat(desk.getByTestId("composer")).isVisible(patiently());
      network.cut();
      phone.at("nav-radio").click();
      choose(phone, photos);
      record(phone);
      phone.page().screenshot(picture("attach-phone-tray"));
      phone.closeBrowser();
      phone.openAgain();
      phone.at("nav-radio").click();
      assertThat(phone.at("attached")).hasCount(3, count());
      phone.say(words);
      assertThat(phone.at("attached")).hasCount(0);
      assertThat(within(phone, words, "said-picture")).hasCount(2);
      assertThat(within(phone, words, "said-voice")).hasCount(1);

      AtomicInteger chunks = new AtomicInteger();
      network.beforeCall(call -> {
        if (call.startsWith("PATCH /api/v1/uploads/") && chunks.incrementAndGet() == 2) {
          stack.wildfly().kill();
          Thread.ofVirtual().start(() -> stack.wildfly().start());
        }
      });
      network.restore();
      phone.waitUntilAllIsReceived();
      assertTrue(chunks.get() >= 2, "the server was killed");

      arrived(colleague, words);
      colleague.page().screenshot(picture("attach-phone-said"));
      looksAndListens(colleague, words);
      Locator line = desk.locator(".bubble").filter(new Locator.FilterOptions().setHasText(words));
      assertThat(line.locator(".talk-picture[data-shown=yes]")).hasCount(2, count());
      assertThat(line.getByTestId("said-voice")).hasCount(1);
      desk.screenshot(picture("attach-desk"));
    }
    check(settings, words, photos);
  }

  @Test
  void aDeskSaysAFileAndAPhoneSavesIt(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    String words = "Der Lageplan für heute Nacht.";
    Path plan = Files.writeString(files.resolve("lageplan.html"), "<script>alert(1)</script>");
    try (Desks desks = new Desks(BROWSER.desk(), settings);
        Phone phone = new Phone(BROWSER.playwright(), mine, settings.applicationUrl(), null)) {
      String channel = new ProtocolClient(settings, "patrol6").channelOfDuty();
      phone.signIn(DemoPeople.of(settings).named("patrol6"));
      phone.at("nav-radio").click();
      Page desk = desks.signIn("dispatcher1", "/channels/" + channel);
      desk.getByTestId("attach-input").setInputFiles(plan);
      assertThat(desk.locator("[data-testid=attached][data-state=ready]")).hasCount(1, count());
      desk.screenshot(picture("attach-desk-tray"));
      Locator composer = desk.getByTestId("composer").locator("textarea");
      composer.fill(words);
      composer.press("Enter");
      assertThat(desk.getByTestId("attached")).hasCount(0);
      assertThat(desk.getByTestId("said-file")).isVisible(patiently());
      Locator file = within(phone, words, "said-file");
      assertThat(file).isVisible(patiently());
      String saved = phone.page().waitForDownload(file::click).suggestedFilename();
      assertEquals("lageplan.html.bin", saved);
    }
  }

  private static void choose(Phone phone, List<Path> photos) {
    phone.at("attach-open").click();
    phone.at("attach-pictures-input").setInputFiles(photos.toArray(Path[]::new));
    assertThat(phone.at("attached")).hasCount(photos.size(), count());
  }

  /** Taps to begin and taps to end. */
  private static void record(Phone phone) {
    phone.at("attach-open").click();
    phone.at("attach-voice").click();
    Locator button = phone.at("voice-record");
    button.click();
    assertThat(button).hasAttribute("data-recording", "true");
    assertThat(phone.at("voice-sheet").locator("[role=timer]")).containsText("0:02 /");
    phone.page().screenshot(picture("attach-phone-voice"));
    button.click();
    assertThat(phone.at("attached")).hasCount(3, count());
  }

  /** Both pictures of a message are there, and not only their places. */
  private static void arrived(Phone phone, String words) {
    assertThat(within(phone, words, "said-picture")).hasCount(2, count());
    assertThat(within(phone, words, "file-state")).hasCount(0, count());
    phone
        .page()
        .waitForFunction(
            "pictures => pictures.every(each => each.complete && each.naturalWidth > 0)",
            within(phone, words, "said-picture").locator("img").elementHandles());
  }

  private static void looksAndListens(Phone phone, String words) {
    within(phone, words, "said-picture").first().click();
    assertThat(phone.at("viewer-picture")).isVisible(patiently());
    phone.page().screenshot(picture("attach-phone-viewer"));
    phone.page().keyboard().press("ArrowRight");
    phone.page().keyboard().press("Escape");
    assertThat(phone.at("picture-viewer")).hasCount(0);
    Locator play = within(phone, words, "said-voice").getByTestId("voice-play");
    play.click();
    assertThat(play).hasAttribute("data-playing", "true");
  }

  private static void check(StackSettings settings, String words, List<Path> photos)
      throws Exception {
    ProtocolClient reader = new ProtocolClient(settings, "patrol5");
    List<JsonObject> said =
        reader
            .get("/channels/" + reader.channelOfDuty() + "/messages")
            .getJsonArray("messages")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(message -> message.getString("text").equals(words))
            .toList();
    assertEquals(1, said.size());
    List<JsonObject> named =
        said.getFirst().getJsonArray("attachments").getValuesAs(JsonObject.class);
    assertEquals(3, named.size());
    for (int i = 0; i < photos.size(); i++) {
      HttpResponse<byte[]> photo = reader.bytes(content(named.get(i)));
      assertEquals(
          ProtocolClient.sha256(Files.readAllBytes(photos.get(i))),
          ProtocolClient.sha256(photo.body()));
      assertTrue(header(photo, "Content-Disposition").startsWith("attachment;"));
      assertEquals("nosniff", header(photo, "X-Content-Type-Options"));
      assertTrue(header(photo, "Content-Security-Policy").contains("sandbox"));
    }
    HttpResponse<byte[]> part = reader.bytes(content(named.get(2)), "Range", "bytes=4-7");
    assertEquals(206, part.statusCode());
    assertEquals(4, part.body().length);
    for (String stranger : List.of("supervisor1", "admin1", "guest1")) {
      ProtocolClient other = new ProtocolClient(settings, stranger);
      assertEquals(404, other.bytes(content(named.getFirst())).statusCode());
      assertEquals(
          404,
          other
              .bytes("/attachments/" + named.getFirst().getString("attachmentId") + "/thumbnail")
              .statusCode());
    }
  }

  private static String content(JsonObject named) {
    return "/attachments/" + named.getString("attachmentId") + "/content";
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  /** Something in the bubble that says these words. */
  private static Locator within(Phone phone, String words, String testId) {
    return phone
        .at("message")
        .filter(new Locator.FilterOptions().setHasText(words))
        .getByTestId(testId);
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
  }

  private static LocatorAssertions.HasCountOptions count() {
    return new LocatorAssertions.HasCountOptions().setTimeout(60_000);
  }
}
