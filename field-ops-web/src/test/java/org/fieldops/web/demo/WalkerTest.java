package org.fieldops.web.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fieldops.kernel.GeoPoint;
import org.junit.jupiter.api.Test;

class WalkerTest {

  private static final StreetMap STREETS = StreetMap.read();
  private static final GeoPoint MARKET = new GeoPoint(48.1371, 11.5754);

  @Test
  void everyCornerOfMusterstadtCanBeReachedFromEveryOther() {
    Set<GeoPoint> reached = new HashSet<>();
    Deque<GeoPoint> open = new ArrayDeque<>();
    open.push(STREETS.nearest(MARKET));
    while (!open.isEmpty()) {
      GeoPoint corner = open.pop();
      if (reached.add(corner)) {
        open.addAll(STREETS.from(corner));
      }
    }
    assertEquals(STREETS.corners(), reached);
    assertTrue(reached.size() > 300);
  }

  @Test
  void aWalkerNeverGoesFurtherThanTheyWalkAndStaysInTown() {
    Walker walker = new Walker(STREETS, MARKET, new Random(7));
    for (int i = 0; i < 5_000; i++) {
      GeoPoint before = walker.place();
      walker.walk(12);
      assertTrue(before.metresTo(walker.place()) < 12.1);
      assertTrue(walker.place().metresTo(MARKET) < 3_000);
      assertTrue(walker.heading() >= 0 && walker.heading() < 360);
    }
    assertFalse(walker.place().metresTo(MARKET) < 1);
  }

  @Test
  void aDrawnPictureIsAJpegThatCanBeRead() throws IOException {
    byte[] picture = new DemoPicture(new Random(7)).draw();
    assertNotNull(ImageIO.read(new ByteArrayInputStream(picture)));
    assertTrue(picture.length > 20_000 && picture.length < 1_000_000);
  }
}
