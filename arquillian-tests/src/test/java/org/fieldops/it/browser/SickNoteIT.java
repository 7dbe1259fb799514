package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.fieldops.it.PhonesSuite;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.it.TestPhotos;
import org.fieldops.it.signin.Realm;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody calls in sick from a phone without network. The personnel office takes the note, looks
 * at the photo and hands it over; nobody else sees it at any interface, and afterwards no file of
 * the house has it.
 */
@Tag(PhonesSuite.TAG)
@ExtendWith(RunningStack.class)
class SickNoteIT {

  private static final Path PICTURES = Path.of("target/screens");
  private static final String ILL = "patrol5";
  private static final List<String> OTHERS =
      List.of("patrol4", "dispatcher1", "supervisor1", "admin1", "guest1");

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path profile;

  @Test
  void aSickNoteGoesFromAPhoneWithoutNetworkToThePersonnelOfficeAndIsGone(Stack stack)
      throws Exception {
    StackSettings settings = stack.settings();
    try (Realm realm = new Realm(stack)) {
      List.of(ILL, "hr1").forEach(realm::endSessionsOf);
    }
    try (FaultProxy network = new FaultProxy();
        Desks desks = new Desks(BROWSER.desk(), settings);
        Phone phone =
            new Phone(
                BROWSER.playwright(), profile, settings.applicationUrl(), network.address())) {
      phone.signIn(DemoPeople.of(settings).named(ILL));
      network.cut();
      said(phone);
      Page desk = desks.signIn("hr1", "/hr");
      assertThat(desk.getByTestId("hr-open")).isVisible(patiently());
      assertThat(entry(desk, settings)).hasCount(0);

      network.restore();
      assertThat(sent(phone)).hasAttribute("data-standing", "arrived", soon());
      assertEquals(0, stored(phone, "chunks"));
      assertEquals(0, stored(phone, "pictures"));
      picture(phone.page(), "phone-krank-angekommen");

      UUID note = taken(desk, settings);
      absentAndNothingElse(desks);
      handedOver(desk, settings, note);
    }
  }

  /** From today, for one day, with a photo; sent with no network. */
  private void said(Phone phone) {
    phone.at("nav-me").click();
    phone.at("open-sick").click();
    assertThat(phone.at("sick-today")).isVisible(patiently());
    phone.at("sick-today").click();
    phone.at("sick-one-day").click();
    phone
        .at("sick-pick")
        .setInputFiles(new FilePayload("Attest Dr.jpg", "image/jpeg", TestPhotos.small(815)));
    assertThat(phone.at("sick-sum")).containsText("Kein Netz", longText());
    assertThat(phone.at("bot-human")).isVisible();
    picture(phone.page(), "phone-krank");
    phone.at("sick-send").click();
    assertThat(sent(phone)).hasAttribute("data-standing", "waits", soon());
    assertNotEquals(0, stored(phone, "chunks"));
  }

  private UUID taken(Page desk, StackSettings settings) {
    assertThat(entry(desk, settings)).hasAttribute("data-state", "NEW", soon());
    entry(desk, settings).click();
    desk.getByTestId("hr-take").click();
    assertThat(desk.getByTestId("hr-state")).hasAttribute("data-state", "TAKEN", soon());
    assertThat(desk.getByTestId("hr-photo")).hasAttribute("data-photo", "HERE", soon());
    desk.getByTestId("hr-look").click();
    Locator image = desk.getByTestId("hr-picture");
    assertThat(image).isVisible(patiently());
    desk.waitForFunction(
        "() => document.querySelector('[data-testid=hr-picture]')?.naturalWidth > 0");
    picture(desk, "desk-personal");
    return UUID.fromString(desk.url().substring(desk.url().lastIndexOf('/') + 1));
  }

  /** The plan says absent; the reason stands nowhere on the page. */
  private static void absentAndNothingElse(Desks desks) {
    Page plan = desks.signIn("dispatcher1", "/shifts/week");
    assertThat(plan.getByTestId("row-" + ILL)).containsText("abwesend", longText());
    assertEquals(0, plan.getByText("krank").count());
    picture(plan, "desk-personal-plan");
  }

  private static void handedOver(Page desk, StackSettings settings, UUID note) throws Exception {
    Path folder = Path.of(settings.setting("FIELDOPS_PERSONNEL_FOLDER").orElseThrow());
    desk.getByTestId("hr-done").click();
    Locator ask = desk.getByTestId("hr-ask");
    ask.getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Erledigt").setExact(true))
        .click();
    if (!Files.isDirectory(folder)) {
      assertThat(desk.getByTestId("hr-trouble")).containsText("Ordner", longText());
      picture(desk, "desk-personal-klemmt");
      Files.createDirectories(folder);
    }
    assertThat(desk.getByTestId("hr-state")).hasAttribute("data-state", "DONE", soon());
    assertThat(desk.getByTestId("hr-photo")).hasAttribute("data-photo", "GONE");
    picture(desk, "desk-personal-erledigt");

    Path parcel = folder.resolve("sick-note-" + note);
    byte[] json = Files.readAllBytes(parcel.resolve("sick-note.json"));
    assertEquals(signed(settings, json), Files.readString(parcel.resolve("sick-note.json.hmac")));
    byte[] photo = Files.readAllBytes(parcel.resolve("certificate.jpg"));
    Traces traces = new Traces(piece(photo), note.toString());
    assertEquals(List.of(), traces.files(settings.home()), "files of the house");
    JsonObject told =
        Json.createReader(Files.newInputStream(parcel.resolve("sick-note.json"))).readObject();
    assertEquals(
        ProtocolClient.sha256(photo), told.getJsonObject("certificate").getString("sha256"));
    for (String other : OTHERS) {
      traces.inNoAnswer(new ProtocolClient(settings, other), other, List.of(note));
    }
  }

  /** While the photo is at the server, by everybody and everything that is not the office. */
  @Test
  void nobodyElseSeesThePhotoAtAnyInterfaceAndNoFileShowsIt(Stack stack) throws IOException {
    StackSettings settings = stack.settings();
    ProtocolClient ill = new ProtocolClient(settings, "patrol6");
    UUID certificate = Ids.next();
    byte[] photo = TestPhotos.small(Ids.next().getLeastSignificantBits());
    UUID note = given(ill, certificate, photo);
    ill.uploadCertificate(certificate, photo);
    ProtocolClient office = new ProtocolClient(settings, "hr1");
    until(office, note, "photo", "HERE");

    Traces traces = new Traces(piece(photo), note.toString(), certificate.toString());
    List<UUID> ids = List.of(note, certificate);
    for (String other : OTHERS) {
      traces.inNoAnswer(new ProtocolClient(settings, other), other, ids);
    }
    // on another device of the same person there is no picture either
    new Traces(piece(photo)).inNoAnswer(new ProtocolClient(settings, "patrol6"), "herself", ids);
    for (String reader : List.of("admin1", "dispatcher1", "patrol6")) {
      ProtocolClient asks = new ProtocolClient(settings, reader);
      for (String as : List.of("json", "pdf")) {
        String channel = ill.channelOfDuty();
        assertFalse(
            traces.shows(asks.bytes("/channels/" + channel + "/export?as=" + as)),
            reader + " exports");
      }
    }
    noFileShows(traces, settings); // sealed while it is here
    Traces looked = new Traces(piece(photo));
    assertEquals(409, office.bytes("/sick-notes/" + note + "/certificate").statusCode());
    office.post("/sick-notes/" + note + "/take", JsonValue.EMPTY_JSON_OBJECT);
    assertTrue(looked.shows(office.bytes("/sick-notes/" + note + "/certificate")));
    office.post("/sick-notes/" + note + "/done", JsonValue.EMPTY_JSON_OBJECT);
    Files.createDirectories(Path.of(settings.setting("FIELDOPS_PERSONNEL_FOLDER").orElseThrow()));
    until(office, note, "photo", "GONE");
    assertEquals(409, office.bytes("/sick-notes/" + note + "/certificate").statusCode());
    noFileShows(looked, settings);
  }

  /** The bytes on their way in go a moment after they are said to be here. */
  private static void noFileShows(Traces traces, StackSettings settings) {
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertEquals(List.of(), traces.files(settings.home())));
  }

  private static UUID given(ProtocolClient ill, UUID certificate, byte[] photo) {
    UUID note = Ids.next();
    JsonObject body =
        Json.createObjectBuilder()
            .add("until", LocalDate.now(ZoneId.of("Europe/Berlin")).toString())
            .add(
                "certificate",
                Json.createObjectBuilder()
                    .add("certificateId", certificate.toString())
                    .add("sha256", ProtocolClient.sha256(photo)))
            .build();
    JsonObject operation = ProtocolClient.operation(note, "sicknote.given", body);
    assertEquals("accepted", outcome(ill, operation));
    assertEquals("duplicate", outcome(ill, operation));
    return note;
  }

  private static String outcome(ProtocolClient by, JsonObject operation) {
    return by.operate("/operations", List.of(operation)).getFirst().getString("outcome");
  }

  private static void until(ProtocolClient office, UUID note, String field, String value) {
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(2))
        .until(() -> office.get("/sick-notes/" + note).getString(field), value::equals);
  }

  /** Out of the middle, where pictures differ. */
  private static byte[] piece(byte[] photo) {
    int middle = photo.length / 2;
    return Arrays.copyOfRange(photo, middle, middle + 48);
  }

  private static String signed(StackSettings settings, byte[] json) throws Exception {
    String secret = settings.setting("FIELDOPS_PERSONNEL_SECRET").orElseThrow();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(json));
  }

  private static Locator entry(Page desk, StackSettings settings) {
    return desk.getByTestId("note-" + DemoPeople.of(settings).named(ILL).name());
  }

  private static Locator sent(Phone phone) {
    return phone.at("sick-sent");
  }

  private static int stored(Phone phone, String store) {
    Object count =
        phone
            .page()
            .evaluate(
                """
                store => new Promise((done, failed) => {
                  const open = indexedDB.open('fieldops-officer');
                  open.onerror = () => failed(open.error);
                  open.onsuccess = () => {
                    const count = open.result.transaction(store).objectStore(store).count();
                    count.onsuccess = () => { open.result.close(); done(count.result); };
                    count.onerror = () => failed(count.error);
                  };
                })
                """,
                store);
    return ((Number) count).intValue();
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  private static LocatorAssertions.HasAttributeOptions soon() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);
  }

  private static LocatorAssertions.ContainsTextOptions longText() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  }
}
