package org.fieldops.it.access;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.EnumMap;
import java.util.Map;
import org.fieldops.it.browser.Chromium;
import org.fieldops.it.browser.KeycloakPages;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;
import org.jspecify.annotations.Nullable;

/** Visits views in a real browser, one session for each caller, and tells what is shown there. */
final class Views implements AutoCloseable {

  private static final double WITHIN_MS = 60_000;

  /** What can be there: a desk, the officer's app, the refusal, Keycloak's sign-in. */
  private static final String ANSWER =
      "[data-testid=denied], input[name=username], officer-app, .desk:not([data-testid=denied])";

  private final Stack stack;
  private final Map<Caller, BrowserContext> sessions = new EnumMap<>(Caller.class);
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  Views(Stack stack) {
    this.stack = stack;
  }

  /** {@code open}, {@code denied} or {@code sign-in}. */
  String visit(String path, Caller caller) {
    try (Page page = session(caller).newPage()) {
      page.navigate(
          stack.settings().applicationUrl()
              + path.replace("{parameter}", Ids.next().toString()).replaceAll("/:\\w+\\?", ""));
      Locator answer = page.locator(ANSWER).first();
      answer.waitFor(new Locator.WaitForOptions().setTimeout(WITHIN_MS));
      if (page.locator("input[name=username]").count() > 0) {
        return "sign-in";
      }
      return page.locator("[data-testid=denied]").count() > 0 ? "denied" : "open";
    }
  }

  private BrowserContext session(Caller caller) {
    return sessions.computeIfAbsent(caller, this::signedIn);
  }

  private BrowserContext signedIn(Caller caller) {
    if (browser == null) {
      playwright = Chromium.playwright();
      browser = Chromium.desk(playwright);
    }
    BrowserContext session = browser.newContext(new Browser.NewContextOptions().setLocale("de-DE"));
    if (caller != Caller.NOBODY) {
      try (Page page = session.newPage()) {
        page.navigate(stack.settings().applicationUrl() + "/");
        KeycloakPages.signIn(page, DemoPeople.of(stack.settings()).named(caller.username()));
      }
    }
    return session;
  }

  @Override
  public void close() {
    if (playwright != null) {
      playwright.close();
    }
  }
}
