package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
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
 * U+0000, which the database cannot keep, typed into each field of the desks: a browser sends it as
 * it is. Each desk refuses it in words, goes on, and nobody finds a fault in the server's log.
 */
@ExtendWith(RunningStack.class)
class DeskInputsIT {

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private static final String NUL = "Vor\0hang";
  private static final String REFUSED = "Das war nicht zu lesen";

  private Stack stack;
  private Desks desks;
  private long logged;

  @BeforeEach
  void open(Stack running) throws IOException {
    stack = running;
    desks = new Desks(BROWSER.desk(), running.settings());
    logged = log().size();
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void theSearchesForCasesRefuseItAndSearchOn() throws IOException {
    Page cases = desks.signIn("supervisor1", "/cases");
    Page review = desks.reviewDesk();
    refusesAndGoesOn(cases, "cases-search");
    assertThat(cases.getByText("Gesucht 4711")).isVisible(patiently());
    refusesAndGoesOn(review, "review-case-search");
    assertThat(review.getByText("Gesucht 4711")).isVisible(patiently());
    noErrors();
  }

  private static void refusesAndGoesOn(Page page, String search) {
    Locator field = page.getByTestId(search).locator("input");
    field.fill(NUL);
    isRefused(page);
    field.fill("Gesucht 4711");
  }

  @Test
  void aCaseOfThatTitleIsNotOpenedAndThePlaceIsFreeForAnother() throws IOException {
    Page page = desks.signIn("supervisor1", "/cases");
    page.getByTestId("case-new").click();
    page.getByTestId("case-new-title").locator("input").fill(NUL);
    page.getByTestId("case-new-do").click();
    isRefused(page);
    page.getByTestId("case-new").click();
    page.getByTestId("case-new-title").locator("input").fill("Vorhang");
    page.getByTestId("case-new-do").click();
    assertThat(page.getByTestId("case-number")).isVisible(patiently());
    noErrors();
  }

  @Test
  void aPhotoIsNotRejectedForThatReason() throws IOException {
    UUID id = Ids.next();
    ProtocolClient officer = new ProtocolClient(stack.settings(), "patrol6");
    officer.photo(id, TestPhotos.small(4711), "vorhang.jpg");
    Page page = desks.signIn("supervisor1", "/review?photo=" + id);
    page.getByTestId("review-reject").click(patientClick());
    page.getByTestId("review-reason").locator("textarea").fill(NUL);
    page.getByTestId("review-reject-do").click();
    isRefused(page);
    assertEquals(
        "RECEIVED", officer.get("/evidence/" + id).getString("state").replace("READY", "RECEIVED"));
    noErrors();
  }

  @Test
  void aUnitOfThatNameIsNotMade() throws IOException {
    Page page = desks.signIn("dispatcher1", "/shifts");
    page.getByTestId("unit-new").click(patientClick());
    page.getByTestId("unit-name").locator("input").fill(NUL);
    page.getByTestId("unit-save").click();
    assertThat(page.getByTestId("unit-name")).containsText(REFUSED, patientText());
    noErrors();
  }

  @Test
  void itIsNotSaidInAChannelAndTheTextStays() throws IOException {
    Page page = desks.signIn("dispatcher1", "/channels");
    Locator field = page.getByTestId("composer").locator("textarea");
    assertThat(field).isVisible(patiently());
    String words = "Ohne Null " + Ids.next();
    field.fill(words + "\0");
    page.getByTestId("send").click();
    isRefused(page);
    field.fill(words);
    page.getByTestId("send").click();
    assertThat(page.getByTestId("talk").getByText(words)).isVisible(patiently());
    noErrors();
  }

  @Test
  void aBackupRequestIsNotClosedWithThatNoteAndClosesWithAnother() throws IOException {
    UUID id = Ids.next();
    new ProtocolClient(stack.settings(), "patrol6")
        .operate(
            id, "backup.requested", Json.createObjectBuilder().add("urgency", "NORMAL").build());
    try {
      Page page = desks.dispatchBoard();
      page.getByTestId("request-more").first().click(patientClick());
      page.getByTestId("request-close").click();
      Locator note = page.getByTestId("close-note").locator("textarea");
      note.fill(NUL);
      page.getByTestId("close-save").click();
      isRefused(page);
      note.fill("Vorhang zu");
      page.getByTestId("close-save").click();
      assertThat(page.getByTestId("close-note")).hasCount(0, patientCount());
    } finally {
      new ProtocolClient(stack.settings(), "dispatcher1")
          .operate(
              Ids.next(),
              "backup.closed",
              Json.createObjectBuilder()
                  .add("requestId", id.toString())
                  .add("note", "Probe")
                  .build());
    }
    noErrors();
  }

  private static void isRefused(Page page) {
    assertThat(page.getByTestId("toast").last()).containsText(REFUSED, patientText());
  }

  private void noErrors() throws IOException {
    assertEquals(
        List.of(),
        log().stream()
            .skip(logged)
            .filter(line -> line.matches("\\S+ \\S+ (ERROR|SEVERE|FATAL) .*"))
            .toList());
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(stack.settings().logDir().resolve("server.log"));
  }

  private static Locator.ClickOptions patientClick() {
    return new Locator.ClickOptions().setTimeout(30_000);
  }

  private static LocatorAssertions.ContainsTextOptions patientText() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
  }

  private static LocatorAssertions.HasCountOptions patientCount() {
    return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
  }
}
