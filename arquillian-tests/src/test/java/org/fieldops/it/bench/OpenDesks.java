package org.fieldops.it.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.it.browser.Chromium;
import org.fieldops.it.browser.KeycloakPages;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.StackSettings;

/** Desks open in a real browser, in tabs of two dispatchers. Used by one thread. */
final class OpenDesks implements AutoCloseable {

  private static final List<String> DISPATCHERS = List.of("dispatcher1", "dispatcher2");

  private final Playwright playwright = Chromium.playwright();
  private final Browser browser = Chromium.desk(playwright);
  private final List<Page> pages = new ArrayList<>();

  /**
   * Opens so many tabs and waits until each shows what it has.
   *
   * @param path of the desk
   * @param shown a part of it that is there when it is loaded, as a selector
   */
  OpenDesks(StackSettings settings, int desks, String path, String shown) {
    List<BrowserContext> contexts = new ArrayList<>();
    for (int i = 0; i < desks; i++) {
      String dispatcher = DISPATCHERS.get(i % DISPATCHERS.size());
      boolean first = i < DISPATCHERS.size();
      if (first) {
        contexts.add(browser.newContext());
      }
      Page page = contexts.get(i % DISPATCHERS.size()).newPage();
      page.navigate(settings.applicationUrl() + path);
      if (first) {
        KeycloakPages.signIn(page, DemoPeople.of(settings).named(dispatcher));
      }
      page.waitForSelector(shown);
      pages.add(page);
    }
  }

  List<Page> pages() {
    return pages;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
