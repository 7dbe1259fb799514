package org.fieldops.it.bench;

import com.microsoft.playwright.Page;
import java.util.OptionalLong;

/**
 * A desk in a browser that notes when a word first stood on its screen, by the machine's clock,
 * which is that of the measurement too. Used by one thread.
 */
final class WatchedDesk {

  private static final String WATCH =
      """
      () => {
        window.firstSeen = {};
        const look = () => {
          for (const [word] of document.body.textContent.matchAll(/Messung-[0-9a-f]{12}/g))
            window.firstSeen[word] ??= Date.now();
        };
        new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
      }
      """;

  private static final double WITHIN_MILLIS = 20_000;

  private final Page page;

  WatchedDesk(OpenDesks desks) {
    page = desks.pages().getFirst();
    page.evaluate(WATCH);
  }

  /**
   * Waits for a word.
   *
   * @return when it stood there, in milliseconds since 1970, or nothing
   */
  OptionalLong shownAt(String word) {
    try {
      page.waitForFunction(
          "word => window.firstSeen[word]",
          word,
          new Page.WaitForFunctionOptions().setTimeout(WITHIN_MILLIS).setPollingInterval(50));
      return OptionalLong.of(
          ((Number) page.evaluate("word => window.firstSeen[word]", word)).longValue());
    } catch (com.microsoft.playwright.TimeoutError e) {
      return OptionalLong.empty();
    }
  }
}
