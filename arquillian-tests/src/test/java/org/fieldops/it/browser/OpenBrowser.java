package org.fieldops.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real browser, open for all tests of a class that registers it in a static field. */
public final class OpenBrowser implements BeforeAllCallback, AfterAllCallback {

  private static final double PATIENCE_MS = 30_000;

  /** For all else; what is never right fails all the same. */
  private static final double USUAL_MS = 15_000;

  private @Nullable Playwright playwright;
  private @Nullable Browser desk;

  @Override
  public void beforeAll(ExtensionContext context) {
    PlaywrightAssertions.setDefaultAssertionTimeout(USUAL_MS);
    playwright = Chromium.playwright();
    desk = Chromium.desk(playwright);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    playwright().close();
  }

  /** For browsers beside this one, as one with a profile of its own. */
  Playwright playwright() {
    return Objects.requireNonNull(playwright);
  }

  /** For what takes its time: a page that is loaded, a call to another desk, the next try. */
  public static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS);
  }

  public Browser desk() {
    return Objects.requireNonNull(desk);
  }
}
