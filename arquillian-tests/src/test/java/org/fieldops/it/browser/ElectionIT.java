package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
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
 * An election Sunday at a desk: 618 polling rooms and 7,000 people of one file with a wrong line,
 * an order to all of them and who answers it, the same channels for the next election, and the end
 * with all that was said.
 */
@ExtendWith(RunningStack.class)
class ElectionIT {

  private static final Path PICTURES = Path.of("target/screens");
  private static final int ROOMS = Integer.getInteger("fieldops.election.rooms", 62);
  private static final int PEOPLE = Integer.getInteger("fieldops.election.people", 690);
  private static final String RESULT = "Wahlberechtigte: 1.204\nWähler: 812";

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @TempDir Path folder;

  @Test
  void anElectionIsMadeOfOneFileAskedRepeatedAndEnded(Stack stack) throws Exception {
    StackSettings settings = stack.settings();
    String mark = Ids.next().toString().substring(28);
    String name = "Landtagswahl " + mark;
    DemoPerson officer = DemoPeople.of(settings).named("patrol5");
    new ProtocolClient(settings, officer.username()).get("/me"); // now the house knows them
    try (Volunteers volunteers = Volunteers.make(stack, PEOPLE);
        Desks desks = new Desks(BROWSER.desk(), settings);
        Phone phone =
            new Phone(
                BROWSER.playwright(), folder.resolve("phone"), settings.applicationUrl(), null)) {
      Page desk = desks.signIn("dispatcher1", "/elections");
      make(desk, name, mark);
      assertThat(desk.getByTestId("election-panel"))
          .hasAttribute("data-state", "RUNNING", stateWithinAMinute());
      picture(desk, "elections");

      phone.signIn(officer);
      String room = "Wahlraum " + mark + " · Rathaus";
      heldBack(phone, room);

      String everybody = channel(settings, name + " · An alle");
      order(desk, settings.applicationUrl() + "/channels/" + everybody);
      desk.navigate(settings.applicationUrl() + "/elections");
      ElementHandle row = desk.getByTestId("election-" + name).elementHandle();
      repeat(desk, name, "Europawahl " + mark);
      // a row that were drawn anew with each step of another one would lose clicks
      assertTrue((Boolean) row.evaluate("row => row.isConnected"));
      end(desk, name, room);
      open(desk, "Europawahl " + mark);
      desk.getByTestId("election-undo").click();
      desk.getByTestId("manage-save").click();
      assertThat(desk.getByTestId("election-panel"))
          .hasAttribute("data-state", "UNDONE", stateWithinAMinute());
    }
  }

  private static void make(Page desk, String name, String mark) {
    desk.getByTestId("election-new").click();
    desk.getByTestId("election-name").locator("input").fill(name);
    day(desk);
    desk.getByTestId("election-file")
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "wahlraeume.csv", "text/csv", file(mark).getBytes(StandardCharsets.UTF_8)));
    Locator plan = desk.getByTestId("election-plan");
    assertThat(plan).containsText(ROOMS + 1 + 14 + " Kanäle", withinAMinute());
    assertThat(desk.getByTestId("election-wrong")).containsText("Zeile 31");
    assertEquals(
        1,
        desk.getByTestId("election-wrong").locator("li").count(),
        desk.getByTestId("election-wrong").innerText());
    picture(desk, "elections-new");
    desk.getByTestId("manage-save").click();
  }

  private static void day(Page desk) {
    Locator day = desk.getByTestId("election-day").locator("input");
    day.fill("20.09.2026");
    day.press("Enter");
  }

  /** Line 31 is wrong. */
  private static String file(String mark) {
    StringBuilder file =
        new StringBuilder("Art;Nummer;Name;Leitung;Personen\nWahlraum;")
            .append(mark)
            .append(";Rathaus;patrol5;\n");
    int people = 0;
    for (int line = 3; line <= ROOMS + 3; line++) {
      if (line == 31) {
        file.append("Wahlraum;1031;\"Schule;;wahl1\n");
        continue;
      }
      file.append("Wahlraum;").append(1000 + line).append(";Schule ").append(line).append(";;");
      for (int i = 0; i < 12 && people < PEOPLE; i++) {
        file.append("wahl").append(++people).append(' ');
      }
      file.append('\n');
    }
    return file.toString();
  }

  /** The phone holds a result back, offline too, until somebody says why it is none. */
  private static void heldBack(Phone phone, String room) {
    phone.at("nav-radio").click();
    Locator open = phone.at("channels-open");
    if (open.isVisible()) {
      open.click();
    }
    phone
        .page()
        .locator("[data-testid=channel]")
        .filter(new Locator.FilterOptions().setHasText(room))
        .click(new Locator.ClickOptions().setTimeout(30_000));
    phone.page().context().setOffline(true);
    phone.at("composer").locator("textarea").fill(RESULT);
    phone.at("send").click();
    assertThat(phone.at("result-way")).containsText("Schnellmeldung");
    picture(phone.page(), "phone-result");
    phone.at("result-back").click();
    assertThat(phone.at("composer").locator("textarea")).hasValue(RESULT);
    phone.at("send").click();
    phone.at("result-reason").locator("textarea").fill("Zahlen der Übung");
    phone.at("result-send").click();
    phone.page().context().setOffline(false);
    assertThat(phone.at("not-result")).containsText("Zahlen der Übung", withinAMinute());
  }

  private static void order(Page desk, String channel) {
    desk.navigate(channel);
    desk.getByTestId("order-give").click();
    desk.getByTestId("order-text").locator("textarea").fill("Wahlräume öffnen um 8 Uhr");
    desk.getByTestId("order-send").click();
    assertThat(desk.getByTestId("order-count"))
        .containsText("von " + String.format(Locale.GERMANY, "%,d", PEOPLE + 1), withinAMinute());
    Locator rows = desk.locator("[data-testid^='answer-Wahlhilfe']");
    assertThat(rows).hasCount(200, manyRows());
    desk.getByTestId("order-more").click();
    assertThat(rows).hasCount(400, manyRows());
    picture(desk, "orders-7000");
    desk.getByTestId("filter-UNDERSTOOD").click();
    assertThat(rows).hasCount(0, manyRows());
    desk.getByTestId("order-close").click();
    desk.getByTestId("order-close-save").click();
  }

  private static void repeat(Page desk, String name, String next) {
    open(desk, name);
    desk.getByTestId("election-repeat").click();
    desk.getByTestId("election-name").locator("input").fill(next, aMinute());
    day(desk);
    desk.getByTestId("election-people").click();
    assertThat(desk.getByTestId("election-plan")).containsText("Personen", withinAMinute());
    desk.getByTestId("manage-save").click();
    assertThat(desk.getByTestId("election-" + next)).isVisible(patiently());
    open(desk, next);
    assertThat(desk.getByTestId("election-panel"))
        .hasAttribute("data-state", "RUNNING", stateWithinAMinute());
  }

  /** Chooses one, and waits until it is the one that is shown. */
  private static void open(Page desk, String name) {
    desk.getByTestId("election-" + name).click();
    assertThat(desk.getByTestId("election-panel")).containsText(name, withinAMinute());
  }

  private static void end(Page desk, String name, String room) throws Exception {
    open(desk, name);
    desk.getByTestId("election-end").click();
    desk.getByTestId("manage-save").click();
    assertThat(desk.getByTestId("election-panel"))
        .hasAttribute("data-state", "ENDED", stateWithinAMinute());
    Download download = desk.waitForDownload(() -> desk.getByTestId("election-export").click());
    int files = 0;
    boolean said = false;
    try (InputStream bytes = Files.newInputStream(download.path());
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files++;
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        said |= text.contains("Zahlen der Übung");
        if (entry.getName().equals("manifest.json")) {
          assertTrue(text.contains(room));
        }
      }
    }
    assertEquals(ROOMS + 1 + 14 + 1, files);
    assertTrue(said);
  }

  private static String channel(StackSettings settings, String name) {
    ProtocolClient dispatcher = new ProtocolClient(settings, "dispatcher1");
    return dispatcher
        .get("/channels?limit=200")
        .getJsonArray("channels")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(channel -> channel.getString("name").equals(name))
        .findFirst()
        .orElseThrow()
        .getString("channelId");
  }

  private static LocatorAssertions.HasAttributeOptions stateWithinAMinute() {
    return new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);
  }

  private static LocatorAssertions.ContainsTextOptions withinAMinute() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  }

  /** What comes along is worked out before anything is asked. */
  private static Locator.FillOptions aMinute() {
    return new Locator.FillOptions().setTimeout(60_000);
  }

  private static LocatorAssertions.HasCountOptions manyRows() {
    return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
  }

  private static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
