package org.fieldops.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.Stack;

/**
 * Looks at screens as people do, in both languages and both brightnesses, for what a person would
 * be annoyed by: errors in the console, something to scroll sideways, what WCAG 2.1 AA forbids,
 * targets too small for a glove. The pictures stay in {@code target/screens}.
 */
final class ScreenLook {

  /** Answers that a program offers, one of them long. */
  static final String[] CHOICES = {"Ja, frei", "Nein", "Wir kommen nicht hin, bitte Feuerwehr"};

  private static final Path PICTURES = Path.of("target/screens");

  private static final List<String> AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private static final String DIALOG = "vaadin-dialog[opened]";

  /** The keys are the same in every language and brightness. */
  private static final List<String> WALKED = List.of("de-light-1440", "de-light-390");

  /** What WCAG asks of these is asked of the same screens in another size. */
  private static final List<String> SIZES_ONLY = List.of("de-dark-1280", "de-light-320");

  private final List<String> annoyances = new ArrayList<>();

  static BrowserContext context(
      OpenBrowser browser, String language, ColorScheme scheme, int width, int height) {
    return browser
        .desk()
        .newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, height));
  }

  /** Whose console is listened to from then on. */
  Page signedIn(BrowserContext context, Stack stack, String username, String path) {
    Page page = context.newPage();
    page.navigate(stack.settings().applicationUrl() + path);
    KeycloakPages.signIn(page, DemoPeople.of(stack.settings()).named(username));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        annoyances.add("console: " + message.text());
      }
    });
    return page;
  }

  void nothingAnnoys() {
    assertEquals(List.of(), annoyances);
  }

  /** Like {@link #look}, for somebody with gloves. */
  void onPhone(Page page, String name, Locator there) {
    look(page, name, there);
    tooSmallForGloves(page, name);
  }

  /** A screen, by what has to be on it. */
  void look(Page page, String name, Locator there) {
    assertThat(there).isVisible();
    String variant =
        page.evaluate("document.documentElement.lang")
            + "-"
            + (page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches").equals(true)
                ? "dark"
                : "light")
            + "-"
            + page.viewportSize().width;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + variant + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED));
    Object sideways =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) sideways).intValue() > 0) {
      annoyances.add(name + " " + variant + ": scrolls sideways by " + sideways);
    }
    if (!SIZES_ONLY.contains(variant)) {
      forbidden(page).forEach(each -> annoyances.add(name + " " + variant + ": " + each));
    }
    if (WALKED.contains(variant)) {
      KeyboardWalk.annoyances(page).forEach(each -> annoyances.add(name + ": " + each));
    }
  }

  /**
   * By axe, in the page itself: its other way opens a page beside it for each question. What lies
   * behind a dialog was looked at before it opened.
   */
  private static List<String> forbidden(Page page) {
    AxeRunOptions violations = new AxeRunOptions();
    violations.setResultTypes(List.of("violations"));
    AxeBuilder axe = new AxeBuilder(page).options(violations).withTags(AA).setLegacyMode(true);
    if (page.locator(DIALOG).count() > 0) {
      axe.include(DIALOG);
    }
    return axe.analyze().getViolations().stream().map(ScreenLook::words).toList();
  }

  private static String words(Rule violation) {
    return violation.getId()
        + " at "
        + violation.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
  }

  /**
   * EN 301 549 and the people who wear gloves: nothing to tap is smaller than 48 by 48 px, and all
   * of it is on the screen.
   */
  private void tooSmallForGloves(Page page, String place) {
    Object small =
        page.evaluate(
            """
            () => {
              const found = [];
              const visit = root => {
                for (const el of root.querySelectorAll('*')) {
                  if (el.shadowRoot) visit(el.shadowRoot);
                  if (el.matches('[part=label]') && el.scrollWidth > el.clientWidth + 1)
                    found.push(`${el.getRootNode().host.dataset.testid} has its words cut off`);
                  if (!el.matches('button, a[href], [role=button], vaadin-button')) continue;
                  const box = el.getBoundingClientRect();
                  if (box.width && box.height && (box.width < 47.5 || box.height < 47.5))
                    found.push(`${el.dataset.testid ?? el.outerHTML.slice(0, 80)} ${box.width}x${box.height}`);
                  if (box.width && box.height && (box.left < 0 || box.right > innerWidth + 1))
                    found.push(`${el.dataset.testid ?? el.outerHTML.slice(0, 80)} reaches out of the screen`);
                }
              };
              visit(document);
              return found;
            }
            """);
    if (small instanceof List<?> found && !found.isEmpty()) {
      annoyances.add(place + ": too small to tap or to read: " + found);
    }
  }
}
