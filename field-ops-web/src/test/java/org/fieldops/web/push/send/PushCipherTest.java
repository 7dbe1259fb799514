package org.fieldops.web.push.send;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import org.junit.jupiter.api.Test;

class PushCipherTest {

  private static final String OUR_PUBLIC =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String BROWSER_PUBLIC =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

  /** RFC 8291, appendix A. */
  @Test
  void itIsTheVectorOfTheRfc() {
    ECPrivateKey ours = P256.scalar(P256.decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
    byte[] sealed =
        PushCipher.encrypt(
            "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
            P256.point(P256.decode(BROWSER_PUBLIC)),
            P256.decode("BTBZMqHH6r4Tts7J_aSIgg"),
            new KeyPair(P256.point(P256.decode(OUR_PUBLIC)), ours),
            P256.decode("DGv6ra1nlYgDCS1FRnbzlw"));
    assertEquals(
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
        P256.encode(sealed));
  }

  @Test
  void onlyTheBrowserItIsForReadsIt() {
    Browser browser = new Browser();
    byte[] sealed =
        PushCipher.encrypt(
            "Grüße".getBytes(StandardCharsets.UTF_8),
            P256.point(P256.decode(browser.publicKey())),
            P256.decode(browser.secret()));
    assertEquals("Grüße", browser.decrypted(sealed));
    assertThrows(IllegalStateException.class, () -> new Browser().decrypted(sealed));
  }

  @Test
  void aPointThatIsNotOnTheCurveIsNoKey() {
    byte[] point = P256.decode(BROWSER_PUBLIC);
    point[40] ^= 1;
    assertThrows(IllegalArgumentException.class, () -> P256.point(point));
    assertThrows(IllegalArgumentException.class, () -> P256.point(new byte[65]));
    assertThrows(IllegalArgumentException.class, () -> P256.scalar(new byte[32]));
  }
}
