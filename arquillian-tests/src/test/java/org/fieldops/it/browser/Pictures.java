package org.fieldops.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Pictures of a screen, to be looked at. */
final class Pictures {

  private static final Path FOLDER = Path.of("target/screens");

  private Pictures() {}

  /** In both brightnesses; the page stays dark. */
  static void inBoth(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(FOLDER.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"))
              .setAnimations(ScreenshotAnimations.DISABLED));
    }
  }
}
