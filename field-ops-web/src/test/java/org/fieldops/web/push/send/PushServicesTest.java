package org.fieldops.web.push.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.PublicAddress;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has us call anything but a push service. */
class PushServicesTest {

  private final PushServices production =
      new PushServices(WebSettings.PUSH_SERVICES.usual(), false);
  private final PushServices demo = new PushServices(WebSettings.PUSH_SERVICES.usual(), true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://FCM.googleapis.com:443/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
        "https://web.push.apple.com/QOaBc",
        "https://db5p.notify.windows.com/w/?token=BQY"
      })
  void thePushServicesOfTheKnownBrowsersAreTaken(String endpoint) {
    assertEquals(URI.create(endpoint), production.accepted(endpoint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not an address",
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/fcm/send/abc",
        "https://fcm.googleapis.com.evil.example/a",
        "https://evilfcm.googleapis.com/a",
        "https://push.apple.com.evil.example/a",
        "https://.push.apple.com/a",
        "https://someone@fcm.googleapis.com/a",
        "https://fcm.googleapis.com@evil.example/a",
        "https://fcm.googleapis.com/a#b",
        "https://127.0.0.1/a",
        "https://10.0.0.8/a",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/a",
        "http://localhost:9990/management",
        "http://127.0.0.1:8080/push/a",
        "file:///etc/passwd",
        "ftp://fcm.googleapis.com/a",
        "//fcm.googleapis.com/a"
      })
  void nothingElseIs(String endpoint) {
    assertEquals(
        Problem.PUSH_SERVICE_UNKNOWN,
        assertThrows(Refusal.class, () -> production.accepted(endpoint)).problem());
  }

  @Test
  void theDemoTakesThisMachineAndNoOtherOne() throws IOException {
    URI own = demo.accepted("http://127.0.0.1:8080/push/a");
    demo.requirePublic(own);
    assertThrows(Refusal.class, () -> demo.accepted("http://10.0.0.8:8080/push/a"));
    assertThrows(Refusal.class, () -> demo.accepted("http://127.0.0.2:8080/push/a"));
    assertThrows(Refusal.class, () -> demo.accepted("https://127.0.0.1/push/a"));
  }

  @Test
  void aNameOfTheListThatStandsForAnAddressOfOurOwnIsNotCalled() {
    PushServices tricked = new PushServices("localhost", false);
    URI uri = tricked.accepted("https://localhost/a");
    assertThrows(IOException.class, () -> tricked.requirePublic(uri));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "100.64.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "192.168.1.1",
        "224.0.0.1",
        "::",
        "::1",
        "fe80::1",
        "fd12::1",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1"
      })
  void addressesOfOurOwnAreNotPublic(String address) throws UnknownHostException {
    assertFalse(PublicAddress.is(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2001:4860:4860::8888"})
  void othersAre(String address) throws UnknownHostException {
    assertTrue(PublicAddress.is(InetAddress.getByName(address)));
  }

  @Test
  void aDemosKeyIsRefusedInProductionAndHalfAKeyEverywhere() {
    Browser other = new Browser();
    String scalar = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    PushKey key = PushKey.of(other.publicKey(), PushKey.DEMO + scalar, true);
    assertEquals(other.publicKey(), key.publicKey());
    assertThrows(
        IllegalStateException.class,
        () -> PushKey.of(other.publicKey(), PushKey.DEMO + scalar, false));
    assertEquals(other.publicKey(), PushKey.of(other.publicKey(), scalar, false).publicKey());
    assertThrows(IllegalStateException.class, () -> PushKey.of(other.publicKey(), "", true));
    assertThrows(IllegalStateException.class, () -> PushKey.of("", scalar, true));
  }
}
