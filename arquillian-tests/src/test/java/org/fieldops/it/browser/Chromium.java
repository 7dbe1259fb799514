package org.fieldops.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts the machine's Chromium, never a downloaded one. */
public final class Chromium {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  public static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  public static Browser desk(Playwright playwright) {
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(path()).setArgs(ARGUMENTS));
  }

  /** A phone's browser whose storage lies in {@code profile} and outlives it. */
  static BrowserContext phone(Playwright playwright, Path profile, @Nullable String proxy) {
    return phone(playwright, profile, proxy, List.of(), List.of("geolocation"));
  }

  /** One whose microphone hears a tone of the browser's own, without asking. */
  static BrowserContext hearingPhone(Playwright playwright, Path profile, @Nullable String proxy) {
    return phone(
        playwright,
        profile,
        proxy,
        List.of("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"),
        List.of("geolocation", "microphone"));
  }

  private static BrowserContext phone(
      Playwright playwright,
      Path profile,
      @Nullable String proxy,
      List<String> more,
      List<String> permissions) {
    var options =
        new BrowserType.LaunchPersistentContextOptions()
            .setExecutablePath(path())
            .setArgs(
                Stream.of(ARGUMENTS, List.of("--proxy-bypass-list=<-loopback>"), more)
                    .flatMap(List::stream)
                    .toList())
            .setViewportSize(390, 844)
            .setDeviceScaleFactor(2)
            .setHasTouch(true)
            .setLocale("de-DE")
            .setPermissions(permissions)
            .setGeolocation(48.1371, 11.5754);
    if (proxy != null) {
      options.setProxy(new Proxy(proxy).setBypass("<-loopback>"));
    }
    return playwright.chromium().launchPersistentContext(profile, options);
  }

  private static Path path() {
    String named = System.getenv("FIELDOPS_CHROMIUM");
    return Stream.of(
            named == null ? "" : named,
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(candidate -> !candidate.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Chromium; ./fieldops test finds one"));
  }
}
