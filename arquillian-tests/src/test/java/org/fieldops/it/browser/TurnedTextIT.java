package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.it.RunningStack;
import org.fieldops.it.TestPhotos;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * U+202E, which turns the direction of writing, in what people typed: wherever a screen shows it,
 * it stands alone in an element that isolates it, and no name of a file has it.
 */
@ExtendWith(RunningStack.class)
class TurnedTextIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static final char TURN = 0x202E;

  /**
   * Every text of the page with the sign in it, whose nearest element that isolates holds more than
   * what somebody typed; and every attribute that is read aloud. Shadow trees are looked into.
   */
  private static final String LOOK =
      """
      () => {
        const typed = /^(Achtung |Hof |91\\/|Zettel )[0-9a-f]{6}\\u202E(nehcoh|netnih|1|tsol)$/;
        const turn = '\\u202E';
        const found = [], leaks = [];
        const parent = node => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
        const isolates = el => el.localName === 'bdi' || el.getAttribute('dir') === 'auto'
          || !['inline', 'contents'].includes(getComputedStyle(el).display);
        const textOf = text => {
          let el = parent(text);
          while (el && !isolates(el)) el = parent(el);
          found.push(text.data);
          if (!el || !typed.test(el.textContent.trim())) leaks.push(el?.textContent ?? text.data);
        };
        const visit = root => {
          for (const node of root.childNodes) {
            if (node.nodeType === Node.TEXT_NODE && node.data.includes(turn)) textOf(node);
            if (node.nodeType !== Node.ELEMENT_NODE || ['style', 'script'].includes(node.localName)) continue;
            for (const name of ['title', 'aria-label', 'alt', 'placeholder', 'label', 'download'])
              if (node.getAttribute(name)?.includes(turn)) leaks.push(`${name}: ${node.getAttribute(name)}`);
            if (node.shadowRoot) visit(node.shadowRoot);
            visit(node);
          }
        };
        visit(document.documentElement);
        return { found: found.length, leaks };
      }
      """;

  private final String mark = UUID.randomUUID().toString().substring(0, 6);
  private final String said = "Achtung " + mark + TURN + "nehcoh";
  private final String asked = "Hof " + mark + TURN + "netnih";
  private final String unit = "91/" + mark + TURN + "1";
  private final String title = "Zettel " + mark + TURN + "tsol";
  private final List<String> leaks = new ArrayList<>();
  private final UUID photo = Ids.next();
  private final UUID request = Ids.next();
  private ProtocolClient officer;
  private ProtocolClient dispatcher;
  private Desks desks;

  @BeforeEach
  void type(Stack stack) {
    desks = new Desks(BROWSER.desk(), stack.settings());
    officer = new ProtocolClient(stack.settings(), "patrol6");
    dispatcher = new ProtocolClient(stack.settings(), "dispatcher1");
    String channel = officer.channelOfDuty();
    officer.operate(
        Ids.next(),
        "message.sent",
        Json.createObjectBuilder().add("channelId", channel).add("text", said).build());
    officer.photo(photo, TestPhotos.small(mark.hashCode()), "foto" + TURN + "gpj.exe");
    officer.operate(
        request,
        "backup.requested",
        Json.createObjectBuilder().add("urgency", "NORMAL").add("note", asked).build());
  }

  @AfterEach
  void close() {
    dispatcher.operate(
        Ids.next(),
        "backup.closed",
        Json.createObjectBuilder().add("requestId", request.toString()).add("note", said).build());
    desks.close();
  }

  @Test
  void atTheDesks() {
    Page shifts = desks.signIn("dispatcher1", "/shifts");
    shifts.getByTestId("unit-new").click(patientClick());
    shifts.getByTestId("unit-name").locator("input").fill(unit);
    shifts.getByTestId("unit-save").click();
    look(shifts, "shifts", shifts.getByTestId("drop-early-" + unit));
    look(desks.dispatchBoard(), "dispatch", "text=" + asked);
    Page channels = desks.signIn("dispatcher1", "/channels");
    look(channels, "channels", "text=" + said);

    Page cases = desks.signIn("supervisor1", "/cases");
    cases.getByTestId("case-new").click(patientClick());
    cases.getByTestId("case-new-title").locator("input").fill(title);
    cases.getByTestId("case-new-do").click();
    look(cases, "case", cases.getByTestId("case-number"));
    Page review = desks.signIn("supervisor1", "/review?photo=" + photo);
    assertThat(review.getByTestId("review-facts")).isVisible(patiently());
    lookNow(review, "review");
    review.getByTestId("review-history").click();
    assertThat(review.getByTestId("review-custody")).isVisible(patiently());
    lookNow(review, "history");
    assertEquals(List.of(), leaks);
  }

  @Test
  void onThePhone(Stack stack) {
    Page phone = desks.signIn("patrol6", "/app");
    assertThat(phone.getByTestId("top-line")).isVisible(patiently());
    phone.getByTestId("nav-radio").click();
    look(phone, "radio", "text=" + said);
    // the one who asked for backup sees where the call stands
    phone.getByTestId("help-open").click();
    assertThat(phone.getByTestId("help-state")).isVisible(patiently());
    lookNow(phone, "help");
    Page colleague = desks.signIn("patrol5", "/app");
    look(colleague, "call", "text=" + said);
    for (String place : List.of("photo", "status", "me")) {
      colleague.getByTestId("nav-" + place).click();
      lookNow(colleague, place);
    }
    colleague.getByTestId("top-line").click();
    lookNow(colleague, "outbox");
    assertEquals(List.of(), leaks);
  }

  @Test
  void aFileIsSavedUnderANameThatSaysWhatItIs(Stack stack) {
    String original = "/evidence/" + photo + "/original";
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer.bytes(original).statusCode() == 200);
    String header =
        officer.bytes(original).headers().firstValue("Content-Disposition").orElseThrow();
    assertEquals(
        "attachment; filename=\"fotogpj.exe.jpg\"; filename*=UTF-8''fotogpj.exe.jpg", header);
    Page page = desks.signIn("supervisor1", "/review?photo=" + photo);
    assertThat(page.getByTestId("review-facts")).isVisible(patiently());
    Download saved =
        page.waitForDownload(() ->
            page.evaluate(
                "id => { const a = document.createElement('a');"
                    + " a.setAttribute('router-ignore', '');"
                    + " a.href = `/api/v1/evidence/${id}/original`; document.body.append(a);"
                    + " a.click(); }",
                photo.toString()));
    assertEquals("fotogpj.exe.jpg", saved.suggestedFilename());
  }

  private void look(Page page, String screen, String selector) {
    look(page, screen, page.locator(selector).first());
  }

  /** Once that is there, and something of what was typed too. */
  private void look(Page page, String screen, Locator there) {
    assertThat(there).isVisible(patiently());
    assertTrue(lookNow(page, screen) > 0, screen + " shows nothing");
  }

  private int lookNow(Page page, String screen) {
    Map<?, ?> seen = (Map<?, ?>) page.evaluate(LOOK);
    ((List<?>) seen.get("leaks")).forEach(leak -> leaks.add(screen + ": " + leak));
    return ((Number) seen.get("found")).intValue();
  }

  private static Locator.ClickOptions patientClick() {
    return new Locator.ClickOptions().setTimeout(30_000);
  }
}
