package org.fieldops.web.rest.device;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fieldops.identity.DeviceKind;
import org.fieldops.identity.DeviceView;
import org.fieldops.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DevicesFullHtmlTest {

  private static final Instant THEN = Instant.parse("2026-05-02T16:30:00Z");

  private final UUID id = Ids.next();

  @Test
  void eachDeviceHasItsNameItsLastContactAndAWayOut() {
    String page = new DevicesFullHtml(Locale.GERMAN).of(List.of(device("Handy 7", 2)), "/app");
    assertTrue(page.contains("<html lang=\"de\">"));
    assertTrue(page.contains("<bdi>Handy 7</bdi>"));
    assertTrue(page.contains("zuletzt 2.5. 18:30"), page);
    assertTrue(page.contains("Noch nicht gesendet: 2"));
    assertTrue(page.contains("name=\"device\" value=\"" + id + "\""));
    assertTrue(page.contains("aria-label=\"Handy 7 abmelden, zuletzt 2.5. 18:30\""));
    assertTrue(page.contains("name=\"to\" value=\"/app\""));
  }

  @Test
  void whatAPersonCallsADeviceIsNeverMarkup() {
    String page =
        new DevicesFullHtml(Locale.ENGLISH)
            .of(List.of(device("<script>\"&{0}", 0)), "/\"><script>");
    assertTrue(page.contains("&lt;script&gt;&quot;&amp;{0}"), page);
    assertFalse(page.contains("<script>"));
    assertFalse(page.contains("Not sent yet"));
  }

  @Test
  void oneWithoutANameIsCalledByItsKind() {
    String page = new DevicesFullHtml(Locale.ENGLISH).of(List.of(device(null, 0)), "/");
    assertTrue(page.contains("<bdi>Tablet</bdi>"));
    assertTrue(page.contains("last seen 2 May 18:30"), page);
  }

  private DeviceView device(@Nullable String name, int unsent) {
    return new DeviceView(id, DeviceKind.TABLET, name, THEN, THEN, unsent, true, "s");
  }
}
