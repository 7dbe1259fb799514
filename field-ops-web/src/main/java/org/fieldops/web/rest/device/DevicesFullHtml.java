package org.fieldops.web.rest.device;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fieldops.identity.DeviceView;
import org.fieldops.kernel.setting.HouseSettings;

/** The page of the eleventh device, in German or English. */
final class DevicesFullHtml {

  private static final ZoneId ZONE = HouseSettings.ZONE.get();
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%s · Field Ops</title>
      <style>
      :root { color-scheme: light dark; --t: #111820; --m: #4a5560; --s: #fff; --b: #f3f5f8; --l: #8a94a0; --a: #0b5cab; --d: #b4121f; }
      @media (prefers-color-scheme: dark) {
        :root { --t: #eef2f6; --m: #aeb8c2; --s: #1b2229; --b: #12171c; --l: #6d7883; --a: #7db8ff; --d: #ff8f95; }
      }
      body { margin: 0; padding: 24px 16px; background: var(--b); color: var(--t); font: 1rem/1.45 Inter, system-ui, sans-serif; }
      main { max-width: 34rem; margin: 0 auto; }
      h1 { font-size: 1.4rem; line-height: 1.25; }
      ul { margin: 24px 0; padding: 0; list-style: none; border: 1px solid var(--l); border-radius: 10px; background: var(--s); }
      li { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 12px 16px; }
      li + li { border-top: 1px solid var(--l); }
      li > div { flex: 1 1 8rem; min-width: 0; overflow-wrap: anywhere; }
      b, span { display: block; }
      span { color: var(--m); font-size: .9375rem; }
      form { margin: 0; }
      button { min-height: 48px; padding: 0 20px; border: 1px solid var(--d); border-radius: 10px; background: none; color: var(--d); font: inherit; font-weight: 600; cursor: pointer; }
      button.plain { border-color: var(--l); color: var(--t); }
      button:focus-visible { outline: 3px solid var(--a); outline-offset: 2px; }
      </style>
      </head>
      <body>
      <main data-testid="devices-full">
      <h1>%s</h1>
      <p>%s</p>
      <ul>
      %s</ul>
      <form method="post" action="/logout"><button class="plain">%s</button></form>
      </main>
      </body>
      </html>
      """;

  private static final String DEVICE =
      """
      <li data-testid="device"><div><b><bdi>%s</bdi></b><span>%s</span>%s</div>
      <form method="post" action="%s"><input type="hidden" name="to" value="%s">
      <button name="device" value="%s" aria-label="%s">%s</button></form></li>
      """;

  private final Locale locale;
  private final ResourceBundle words;

  DevicesFullHtml(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "org.fieldops.web.rest.device.devices",
            locale,
            DevicesFullHtml.class.getClassLoader(),
            NO_FALLBACK);
  }

  /**
   * @param devices as they are to stand there
   * @param wanted the path to go on to
   */
  String of(List<DeviceView> devices, String wanted) {
    StringBuilder list = new StringBuilder();
    devices.forEach(device -> list.append(device(device, wanted)));
    return PAGE.formatted(
        locale.getLanguage(), say("title"), say("title"), say("text"), list, say("leave"));
  }

  private String device(DeviceView device, String wanted) {
    String given = device.name();
    String name = safe(given == null ? say(device.kind().name()) : given);
    String when = safe(when(device.lastContact()));
    String unsent =
        device.unsent() == 0 ? "" : "<span>" + say("unsent", device.unsent()) + "</span>";
    return DEVICE.formatted(
        name,
        say("last", when),
        unsent,
        DevicesFullPage.PATH,
        safe(wanted),
        device.id(),
        say("outOf", name, when),
        say("out"));
  }

  private String when(Instant at) {
    boolean today = LocalDate.ofInstant(at, ZONE).equals(LocalDate.now(ZONE));
    String pattern = today ? "HH:mm" : locale.equals(Locale.ENGLISH) ? "d MMM HH:mm" : "d.M. HH:mm";
    return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(ZONE));
  }

  private String say(String key, Object... facts) {
    String found = words.getString(key);
    return facts.length == 0 ? found : new MessageFormat(found, locale).format(facts);
  }

  private static String safe(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
