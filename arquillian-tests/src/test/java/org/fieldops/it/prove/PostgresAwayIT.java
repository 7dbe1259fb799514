package org.fieldops.it.prove;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fieldops.it.browser.OpenBrowser.patiently;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.fieldops.it.RunningStack;
import org.fieldops.it.browser.Chromium;
import org.fieldops.it.browser.KeycloakPages;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * PostgreSQL is away for a minute while photos come: they are taken, the desks say what is missing,
 * and a minute after the return everything is where it belongs, without a hand.
 */
@ExtendWith(RunningStack.class)
class PostgresAwayIT {

  private static final Duration AWAY = Duration.ofMinutes(1);
  private static final int PHOTOS = 6;
  private static final int SIGN_INS = 12;

  private final List<Photo> photos = new ArrayList<>();
  private final Map<Photo, Phone> delivered = new HashMap<>();

  @Test
  void photosAreTakenWhilePostgresIsAwayAndAreHomeAMinuteAfterItsReturn(Stack stack)
      throws Exception {
    Phone phone = phone(stack);
    try (Playwright playwright = Chromium.playwright();
        Browser browser = Chromium.desk(playwright)) {
      Page review = desk(browser, stack, "supervisor1", "/review");
      Page dispatch = desk(browser, stack, "dispatcher1", "/dispatch");
      Instant back = Instant.now().plus(AWAY);
      stack.postgres().stop();
      try {
        assertThat(review.getByTestId("store-away")).isVisible(patiently());
        assertThat(dispatch.getByTestId("store-away")).isVisible(patiently());
        uploadUntil(back, phone);
        assertFalse(stack.postgres().isRunning(), "PostgreSQL was away all the time");
        assertThat(review.getByTestId("alarm-store")).containsText(String.valueOf(PHOTOS));
      } finally {
        stack.postgres().start();
      }
      Awaitility.await().atMost(AWAY).until(() -> received(stack) == PHOTOS);
      assertThat(review.getByTestId("store-away")).isHidden(gone());
      assertThat(dispatch.getByTestId("store-away")).isHidden(gone());
    }
    everybodySignsInAtTheFirstTry(stack);
    photos.forEach(phone::announceLate);
    UploadAudit audit = new UploadAudit(stack, photos, delivered, new ArrayList<>());
    audit.run();
    assertEquals(
        List.of(0, 0, 0, 0),
        List.of(audit.lost(), audit.doubled(), audit.wrong(), audit.halves()),
        "lost, doubled, wrong bytes, without their other half");
  }

  /** More of them than Keycloak's pool has connections that died with PostgreSQL. */
  private static void everybodySignsInAtTheFirstTry(Stack stack) {
    for (int i = 0; i < SIGN_INS; i++) {
      SignIn.token(stack.settings(), "patrol" + (i % 6 + 1));
    }
  }

  private static Phone phone(Stack stack) {
    return new Phone(
        stack.settings().applicationUrl(),
        SignIn.token(stack.settings(), "patrol5"),
        5,
        new AtomicInteger(),
        new AtomicLong(),
        new AtomicLong(),
        new AtomicLong());
  }

  /** The photos spread over the time that is left; each must be taken at once. */
  private void uploadUntil(Instant back, Phone phone) {
    Duration pause = Duration.between(Instant.now(), back).dividedBy(PHOTOS);
    for (int i = 0; i < PHOTOS; i++) {
      Instant next = Instant.now().plus(pause);
      Photo photo = Photo.taken();
      phone.upload(photo);
      photos.add(photo);
      delivered.put(photo, phone);
      Awaitility.await().atMost(AWAY).until(() -> Instant.now().isAfter(next));
    }
    assertTrue(Instant.now().isAfter(back.minusSeconds(1)), "away for a minute");
  }

  private int received(Stack stack) throws Exception {
    try (Connection database = stack.postgres().connect();
        PreparedStatement query =
            database.prepareStatement(
                "select count(*) from media.evidence where received_at is not null and id = any(?)")) {
      query.setArray(1, database.createArrayOf("uuid", photos.stream().map(Photo::id).toArray()));
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static Page desk(Browser browser, Stack stack, String username, String path) {
    Page page = browser.newContext(new Browser.NewContextOptions().setLocale("de-DE")).newPage();
    page.navigate(stack.settings().applicationUrl() + path);
    KeycloakPages.signIn(page, DemoPeople.of(stack.settings()).named(username));
    return page;
  }

  private static LocatorAssertions.IsHiddenOptions gone() {
    return new LocatorAssertions.IsHiddenOptions().setTimeout(30_000);
  }
}
