package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.it.signin.Realm;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The office sends a document to a channel; three phones have it, one of them with no network in
 * between. It is read, confirmed, replaced and over, and the desk's list is true at each step.
 */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class DocumentsIT {

  private static final Path PICTURES = Path.of("target/screens");
  private static final List<String> PEOPLE =
      List.of("dispatcher1", "patrol3", "patrol5", "patrol6");

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path one;
  @TempDir Path two;
  @TempDir Path three;

  private final String title = "Sperrung Marktplatz " + Instant.now().toEpochMilli();

  @Test
  void theDesksListIsTrueAtEachStep(Stack stack) throws IOException {
    StackSettings settings = stack.settings();
    try (Realm realm = new Realm(stack)) {
      PEOPLE.forEach(realm::endSessionsOf);
    }
    try (FaultProxy network = new FaultProxy();
        Desks desks = new Desks(BROWSER.desk(), settings);
        Phone first = phone(settings, one, null);
        Phone offline = phone(settings, two, network.address());
        Phone narrow = phone(settings, three, null)) {
      first.signIn(DemoPeople.of(settings).named("patrol3"));
      offline.signIn(DemoPeople.of(settings).named("patrol5"));
      narrow.signIn(DemoPeople.of(settings).named("patrol6"));
      Page desk = desks.signIn("dispatcher1", "/documents");
      assertThat(desk.getByTestId("document-new")).isVisible(patiently());

      network.cut();
      send(desk, pdf("Sperrung"), "CHANNEL", channelName(settings), title);
      assertThat(state(desk)).hasAttribute("data-state", "VALID", soon());
      String id = desk.url().substring(desk.url().lastIndexOf('/') + 1);
      copyIs(desk, settings, "patrol3", "HELD");
      copyIs(desk, settings, "patrol6", "HELD");
      copyIs(desk, settings, "patrol5", "SENT");

      readAndConfirmed(desk, settings, first);
      withNoNetwork(desk, settings, network, offline);
      full(desk, settings, narrow);
      replaced(desk, settings, id, network, first, offline);
      strangersHaveNothing(settings, id);
      over(desk, settings, id, network, first, offline);
    }
  }

  @Test
  void whatIsNoDocumentIsToldInWordsAndReachesNobody(Stack stack) {
    StackSettings settings = stack.settings();
    try (Desks desks = new Desks(BROWSER.desk(), settings)) {
      Page desk = desks.signIn("dispatcher1", "/documents");
      assertThat(desk.getByTestId("document-new")).isVisible(patiently());
      byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
      FilePayload hostile = new FilePayload("plan.pdf", "application/pdf", page);
      send(desk, hostile, "PERSON", nameOf(settings, "patrol6"), "Kein Plan");
      assertThat(state(desk)).hasAttribute("data-state", "REFUSED", soon());
      assertThat(desk.getByTestId("document-trouble")).containsText("PDF, JPEG, PNG und WebP");
      desk.screenshot(picture("documents-desk-refused"));
      String id = desk.url().substring(desk.url().lastIndexOf('/') + 1);
      ProtocolClient asked = new ProtocolClient(settings, "patrol6");
      assertEquals(404, asked.bytes("/documents/" + id + "/content").statusCode());
    }
  }

  @Test
  void aFileDroppedOntoAChannelOrAPersonOpensTheFormForThem(Stack stack) {
    StackSettings settings = stack.settings();
    String officer = nameOf(settings, "patrol6");
    String channel = new ProtocolClient(settings, "patrol6").channelOfDuty();
    try (Desks desks = new Desks(BROWSER.desk(), settings)) {
      Page desk = desks.signIn("dispatcher1", "/channels/" + channel);
      Locator person = desk.getByTestId("fact-" + officer);
      assertThat(person).isVisible(patiently());
      drop(desk, desk.getByTestId("channel-" + channelName(settings)));
      formIsFor(desk, channelName(settings));
      desk.navigate(settings.applicationUrl() + "/channels/" + channel);
      assertThat(person).isVisible(patiently());
      drop(desk, person);
      formIsFor(desk, officer);
    }
  }

  /** As a hand does that brings a file from the desktop. */
  private static void drop(Page desk, Locator onto) {
    JSHandle files =
        desk.evaluateHandle(
            """
            pdf => {
              const files = new DataTransfer();
              files.items.add(new File([Uint8Array.from(atob(pdf), c => c.charCodeAt(0))],
                  'lageplan.pdf', {type: 'application/pdf'}));
              return files;
            }
            """,
            Base64.getEncoder().encodeToString(PlainPdf.of("Lageplan")));
    onto.dispatchEvent("dragover", Map.of("dataTransfer", files));
    assertThat(onto).hasAttribute("data-document-over", "");
    onto.dispatchEvent("drop", Map.of("dataTransfer", files));
  }

  private static void formIsFor(Page desk, String to) {
    assertThat(desk.locator("desk-document")).hasAttribute("data-state", "ready", soon());
    assertThat(desk.getByTestId("document-to").locator("input")).hasValue(to);
  }

  private void readAndConfirmed(Page desk, StackSettings settings, Phone phone) {
    open(phone, title);
    assertThat(phone.at("document-page")).hasText("Seite 1 von 2", text());
    assertThat(phone.at("document-text")).containsText("Sperrung");
    assertThat(phone.at("document-here")).containsText("Auf diesem Handy, ganz geladen");
    phone.page().screenshot(picture("documents-phone"));
    phone.at("page-next").click();
    assertThat(phone.at("document-page")).hasText("Seite 2 von 2");
    assertThat(phone.at("document-text")).containsText("Rettung");
    phone.at("zoom-in").click();
    assertThat(row(desk, settings, "patrol3")).containsText("gelesen", longText());
    phone.at("document-confirm").click();
    assertThat(phone.at("document-confirmed")).isVisible(patiently());
    assertThat(row(desk, settings, "patrol3")).containsText("verstanden", longText());
    assertThat(desk.getByTestId("document-count")).containsText("1 von ");
    desk.screenshot(picture("documents-desk"));
  }

  /** It comes with the network; then it is opened and confirmed without one, after a restart. */
  private void withNoNetwork(Page desk, StackSettings settings, FaultProxy network, Phone phone)
      throws IOException {
    network.restore();
    copyIs(desk, settings, "patrol5", "HELD");
    network.cut();
    phone.closeBrowser();
    phone.openAgain();
    open(phone, title);
    assertThat(phone.at("document-page")).hasText("Seite 1 von 2", text());
    assertThat(phone.at("document-text")).containsText("Sperrung", longText());
    phone.at("document-confirm").click();
    assertThat(phone.at("document-confirmed")).hasAttribute("data-waits", "true");
    phone.page().screenshot(picture("documents-phone-offline"));
    assertThat(row(desk, settings, "patrol5")).not().containsText("verstanden");
    network.restore();
    assertThat(row(desk, settings, "patrol5")).containsText("verstanden", longText());
  }

  /** A phone that gives documents 10 MB says which one does not fit, and keeps the other. */
  private void full(Page desk, StackSettings settings, Phone phone) {
    phone.at("nav-me").click();
    phone.at("me-documents").click();
    phone.at("room-10").click();
    assertThat(phone.at("document-room")).containsText("von 10,0 MB");
    String large = "Großer Plan " + title;
    byte[] bytes = PlainPdf.large(11_000_000, "Plan");
    String first = desk.url();
    send(
        desk,
        new FilePayload("plan.pdf", "application/pdf", bytes),
        "PERSON",
        nameOf(settings, "patrol6"),
        large);
    copyIs(desk, settings, "patrol6", "NO_ROOM");
    assertThat(row(desk, settings, "patrol6")).containsText("passt nicht, kein Platz");
    desk.screenshot(picture("documents-desk-no-room"));
    assertThat(phone.at("documents-full")).containsText("passt nicht", longText());
    assertThat(entry(phone, large)).hasAttribute("data-state", "NO_ROOM");
    assertThat(entry(phone, title)).hasAttribute("data-state", "HERE");
    phone.page().screenshot(picture("documents-phone-full"));
    phone.at("room-50").click();
    copyIs(desk, settings, "patrol6", "HELD");
    assertThat(phone.at("documents-full")).hasCount(0);
    desk.getByTestId("document-withdraw").click();
    desk.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zurückziehen").setExact(true))
        .click();
    assertThat(entry(phone, large)).hasCount(0, count());
    copyIs(desk, settings, "patrol6", "GONE");
    desk.navigate(first);
  }

  private void replaced(
      Page desk, StackSettings settings, String id, FaultProxy network, Phone first, Phone offline)
      throws IOException {
    network.cut();
    desk.getByTestId("document-replace").click();
    upload(desk, pdf("Neue Sperrung"));
    desk.getByTestId("document-send").click();
    assertThat(desk.getByTestId("document-dialog")).isHidden();
    copyIs(desk, settings, "patrol3", "HELD");
    copyIs(desk, settings, "patrol5", "EARLIER");
    // the other phone has it open, so that it may have been read there by now
    assertThat(row(desk, settings, "patrol5")).containsText("frühere Fassung bestätigt");
    assertThat(first.at("document-replaces")).containsText("ersetzt die von", longText());
    first.at("page-before").waitFor();
    assertThat(first.at("document-text")).containsText("Neue Sperrung", longText());
    first.page().screenshot(picture("documents-phone-replaced"));
    network.restore();
    copyIs(desk, settings, "patrol5", "HELD");
    assertThat(offline.at("document-text")).containsText("Neue Sperrung", longText());
    assertEquals(
        2, new ProtocolClient(settings, "dispatcher1").get("/documents/" + id).getInt("current"));
  }

  /** No title and no bytes, wherever somebody asks. */
  private void strangersHaveNothing(StackSettings settings, String id) {
    for (String stranger : List.of("supervisor1", "admin1", "guest1")) {
      ProtocolClient other = new ProtocolClient(settings, stranger);
      for (String path : List.of("/content", "", "/readers")) {
        assertEquals(404, other.bytes("/documents/" + id + path).statusCode(), stranger + path);
      }
      for (String path : List.of("/documents", "/snapshot", "/documents/sent")) {
        HttpResponse<byte[]> answer = other.bytes(path);
        assertTrue(
            !new String(answer.body(), StandardCharsets.UTF_8).contains(title), stranger + path);
      }
    }
  }

  /** At its end it goes from a phone with no network by itself; the desk says when it is told. */
  private void over(
      Page desk, StackSettings settings, String id, FaultProxy network, Phone first, Phone offline)
      throws IOException {
    ProtocolClient office = new ProtocolClient(settings, "dispatcher1");
    UUID file = Ids.next();
    byte[] pdf = PlainPdf.of("Letzte Fassung");
    office.uploadFile(file, pdf, "plan.pdf", "application/pdf");
    Instant until = Instant.now().plus(Duration.ofSeconds(40)).truncatedTo(ChronoUnit.MILLIS);
    JsonObject body =
        Json.createObjectBuilder()
            .add("documentId", id)
            .add("title", title)
            .add("fileId", file.toString())
            .add("validUntil", until.toString())
            .build();
    JsonObject answer = office.operate(Ids.next(), "document.replaced", body);
    assertEquals("accepted", answer.getString("outcome"), answer.toString());
    assertThat(offline.at("document-until")).containsText("wird dann hier gelöscht", longText());
    copyIs(desk, settings, "patrol5", "HELD");
    network.cut();
    assertThat(state(desk)).hasAttribute("data-state", "EXPIRED", soon());
    assertThat(offline.at("document-gone")).isVisible(patiently());
    assertThat(first.at("document-gone")).isVisible(patiently());
    copyIs(desk, settings, "patrol3", "GONE");
    copyIs(desk, settings, "patrol5", "HELD"); // it has not said so
    assertThat(row(desk, settings, "patrol5")).containsText("noch auf dem Gerät");
    offline.page().screenshot(picture("documents-phone-gone"));
    desk.screenshot(picture("documents-desk-over"));
    network.restore();
    copyIs(desk, settings, "patrol5", "GONE");
    assertEquals(0, office.get("/documents/" + id).getInt("left"));
  }

  private static FilePayload pdf(String words) {
    return new FilePayload("plan.pdf", "application/pdf", PlainPdf.of(words, "Rettung darf durch"));
  }

  private static void send(Page desk, FilePayload file, String kind, String to, String title) {
    desk.getByTestId("document-new").click();
    upload(desk, file);
    desk.getByTestId("document-name").locator("input").fill(title);
    desk.getByTestId("document-kind")
        .getByRole(
            AriaRole.RADIO, new Locator.GetByRoleOptions().setName(word(kind)).setExact(true))
        .check();
    desk.getByTestId("document-to").locator("input").fill(to);
    desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(to).setExact(true))
        .first()
        .click();
    desk.screenshot(picture("documents-desk-send-" + kind));
    desk.getByTestId("document-send").click();
    assertThat(desk.getByTestId("document-dialog")).isHidden();
    assertThat(desk.locator(".order-title h1")).hasText(title, text());
  }

  private static String word(String kind) {
    return kind.equals("PERSON") ? "Person" : "Kanal";
  }

  private static void upload(Page desk, FilePayload file) {
    desk.getByTestId("document-input").setInputFiles(file);
    assertThat(desk.locator("desk-document")).hasAttribute("data-state", "ready", soon());
  }

  private static void open(Phone phone, String title) {
    phone.at("nav-me").click();
    phone.at("me-documents").click();
    assertThat(entry(phone, title)).hasAttribute("data-state", "HERE", soon());
    entry(phone, title).click();
  }

  private static Locator entry(Phone phone, String title) {
    return phone.page().locator("[data-testid=document][data-title='" + title + "']");
  }

  private static Locator state(Page desk) {
    return desk.getByTestId("document-state");
  }

  private static Locator row(Page desk, StackSettings settings, String username) {
    return desk.getByTestId("reader-" + nameOf(settings, username));
  }

  /** One of this person's devices is as far; the others of theirs are those of other tests. */
  private static void copyIs(Page desk, StackSettings settings, String username, String state) {
    Locator copy =
        row(desk, settings, username).locator("[data-testid=copy][data-state=" + state + "]");
    assertThat(copy.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
  }

  private static String nameOf(StackSettings settings, String username) {
    return DemoPeople.of(settings).named(username).name();
  }

  private static String channelName(StackSettings settings) {
    return new ProtocolClient(settings, "patrol5")
        .get("/me")
        .getJsonArray("duties")
        .getJsonObject(0)
        .getJsonArray("channels")
        .getJsonObject(0)
        .getString("name");
  }

  private static Phone phone(StackSettings settings, Path profile, @Nullable String proxy) {
    return new Phone(BROWSER.playwright(), profile, settings.applicationUrl(), proxy);
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
  }

  private static LocatorAssertions.HasAttributeOptions soon() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(90_000);
  }

  private static LocatorAssertions.ContainsTextOptions longText() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);
  }

  private static LocatorAssertions.HasTextOptions text() {
    return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
  }

  private static LocatorAssertions.HasCountOptions count() {
    return new LocatorAssertions.HasCountOptions().setTimeout(60_000);
  }
}
