package org.fieldops.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileNameTest {

  @Test
  void anOrdinaryNameStaysAsItIs() {
    for (String name : new String[] {"IMG_0001.JPG", "Straße 12 (2).heic", "写真.jpg", "a.b.c.png"}) {
      assertEquals(name.replace("?", "_"), FileName.of(name).clean());
      assertNull(FileName.of(name).given());
    }
  }

  @Test
  void whatCannotBeSeenOrTurnsTheReadingDirectionIsLeftOutAndKeptBeside() {
    assertEquals("abc.jpg", FileName.of("a\u0007b\u0000c.jpg").clean());
    FileName mirrored = FileName.of("Beweis\u202egpj.exe");
    assertEquals("Beweisgpj.exe", mirrored.clean());
    assertEquals("Beweis\u202egpj.exe", mirrored.given());
    assertFalse(Objects.requireNonNull(FileName.of("a\u0000.jpg").given()).contains("\u0000"));
    assertEquals("a b.jpg", FileName.of("a\u2028b.jpg").clean());
    assertEquals(".._etc_passwd".substring(2), FileName.of("../etc/passwd").clean());
    assertEquals("foto", FileName.of(" \u200b\u0085 ").clean());
    assertEquals("foto", FileName.of("").clean());
    assertNull(FileName.of("").given());
  }

  @Test
  void aLongNameIsCutBeforeItsExtensionAndNeverInsideACharacter() {
    FileName emoji = FileName.of("\ud83d\udcf7".repeat(200) + ".jpg");
    assertTrue(emoji.clean().endsWith("\ud83d\udcf7.jpg"));
    assertEquals(200, emoji.clean().getBytes(StandardCharsets.UTF_8).length);
    assertEquals(404, Objects.requireNonNull(emoji.given()).length());
    assertEquals(200, FileName.of("x".repeat(5_000)).clean().length());
    assertEquals(1_000, Objects.requireNonNull(FileName.of("x".repeat(5_000)).given()).length());
  }

  @Test
  void anyTextWhateverBecomesANameThatADiskAndADatabaseTake() {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(300); n > 0; n--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      FileName name = FileName.of(text.toString());
      int bytes = name.clean().getBytes(StandardCharsets.UTF_8).length;
      assertTrue(bytes > 0 && bytes <= 200);
      assertTrue(name.clean().chars().noneMatch(c -> Character.isISOControl(c) || c == '/'));
      assertEquals(name.clean(), FileName.of(name.clean()).clean(), "once is enough");
      String given = name.given();
      assertTrue(given == null || given.indexOf(0) < 0);
    }
  }
}
