package org.fieldops.web.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.web.ui.review.FactSheet.Fact;
import org.fieldops.web.ui.shell.part.Tone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactSheetTest {

  private static final Phrases KEYS =
      (key, facts) -> key.substring(key.lastIndexOf('.') + 1) + Arrays.toString(facts);

  @Test
  void aCameraFarAwayIsMarkedWithItsDistance() {
    Fact place = fact("place", camera(null, new GeoPoint(48.1560, 11.5754)), "PLACE");
    assertEquals("away[2,1 km]", place.camera());
    assertEquals(Tone.WARN, place.tone());
  }

  @Test
  void aCameraThatAgreesIsNotMarked() {
    Fact place = fact("place", camera(null, new GeoPoint(48.1372, 11.5754)));
    assertEquals("away[11 m]", place.camera());
    assertEquals(Tone.OK, place.tone());
  }

  @Test
  void aCameraClockThatIsOffIsMarkedWithHowMuch() {
    Fact captured = fact("captured", camera(Photo.NOON.minusSeconds(3_840), null), "TIME");
    assertEquals("earlier[1 h 4 min]", captured.camera());
    assertEquals(Tone.WARN, captured.tone());
  }

  @Test
  void aPhotoThatCameLateSaysHowLongItWasUnderWay() {
    assertEquals("underWay[12:03:21, 3 min]", fact("received", camera(null, null)).app());
  }

  @Test
  void thePlaceIsWrittenAsInTheFieldWithItsAccuracy() {
    assertEquals("48,1371° north[] 11,5754° east[] ± 8 m", fact("place", camera(null, null)).app());
  }

  @Test
  void theMakeIsNotSaidTwice() {
    Camera twice = new Camera(null, null, "NIKON", "NIKON D70", 1);
    assertEquals("NIKON D70", fact("file", twice).camera());
  }

  @Test
  void theHashIsShortenedToItsEnds() {
    assertEquals("9f2c 71ab … 71ab", FactSheet.shortHash("9f2c71ab".repeat(8)));
  }

  private static Camera camera(@Nullable Instant at, @Nullable GeoPoint place) {
    return new Camera(at, place, null, null, null);
  }

  private static Fact fact(String key, Camera camera, String... differences) {
    Moments moments = new Moments(KEYS, Locale.GERMAN, ZoneOffset.UTC);
    return new FactSheet(
            Photo.named("a").witnessed(camera, differences).view(),
            moments,
            Photo.NOON.plusSeconds(600))
        .facts().stream().filter(fact -> fact.key().equals(key)).findFirst().orElseThrow();
  }
}
