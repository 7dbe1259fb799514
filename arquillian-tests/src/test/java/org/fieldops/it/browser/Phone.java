package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.fieldops.stack.DemoPerson;
import org.jspecify.annotations.Nullable;

/** An officer's phone: a browser with a profile that survives being closed, and hands to use it. */
final class Phone implements AutoCloseable {

  private static final double WITHIN_MS = 120_000;

  private final Playwright playwright;
  private final Path profile;
  private final String address;
  private final @Nullable String proxy;
  private final Opening opening;
  private BrowserContext context;
  private Page page;

  /** How its browser is opened, at first and again. */
  interface Opening {
    BrowserContext open(Playwright playwright, Path profile, @Nullable String proxy);
  }

  Phone(Playwright playwright, Path profile, String applicationUrl, @Nullable String proxy) {
    this(playwright, profile, applicationUrl, proxy, Chromium::phone);
  }

  Phone(
      Playwright playwright,
      Path profile,
      String applicationUrl,
      @Nullable String proxy,
      Opening opening) {
    this.playwright = playwright;
    this.profile = profile;
    this.address = applicationUrl + "/app";
    this.proxy = proxy;
    this.opening = opening;
    this.context = opening.open(playwright, profile, proxy);
    this.page = context.pages().getFirst();
  }

  Page page() {
    return page;
  }

  /** Signs in and waits until the app can be opened with no network. */
  void signIn(DemoPerson person) {
    page.navigate(address);
    KeycloakPages.signIn(page, person);
    assertThat(at("top-line")).isVisible(OpenBrowser.patiently());
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  void closeBrowser() {
    context.close();
  }

  /** Opens the browser again, with the same profile, and the app in it. */
  void openAgain() {
    context = opening.open(playwright, profile, proxy);
    page = context.pages().getFirst();
    page.navigate(address);
    assertThat(at("top-line")).isVisible(within());
  }

  void say(String text) {
    at("nav-radio").click();
    at("composer").locator("textarea").fill(text);
    at("send").click();
    assertThat(at("message").filter(new Locator.FilterOptions().setHasText(text))).isVisible();
  }

  /** Holds the button until its ring is full, and lets the countdown run out. */
  void requestBackup() {
    Locator button = at("backup-button");
    button.hover();
    page.mouse().down();
    assertThat(at("help-countdown")).isVisible();
    page.mouse().up();
    assertThat(at("help-state")).isVisible(within());
  }

  void backFromHelp() {
    at("help-back").click();
  }

  void photograph(List<Path> photos) {
    at("nav-photo").click();
    at("picker-input").setInputFiles(photos.toArray(Path[]::new));
    assertThat(at("shot")).hasCount(photos.size(), count());
    at("keep").click();
    assertThat(at("shot")).hasCount(0, count());
  }

  /** How many entries the top line says are only here. */
  Locator waiting() {
    return at("here-count");
  }

  /** Waits until nothing is only here any more; nobody touches the phone meanwhile. */
  void waitUntilAllIsReceived() {
    Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofMinutes(4))
        .until(() -> at("top-line").isVisible() && !at("here-count").isVisible());
  }

  Locator at(String testId) {
    return page.getByTestId(testId);
  }

  private static LocatorAssertions.IsVisibleOptions within() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(WITHIN_MS);
  }

  private static LocatorAssertions.HasCountOptions count() {
    return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
  }

  @Override
  public void close() {
    context.close();
  }
}
