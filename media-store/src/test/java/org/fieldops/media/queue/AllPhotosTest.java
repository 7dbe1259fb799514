package org.fieldops.media.queue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.media.CameraPhotos;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.EvidenceView.Camera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of every file of the photos folder, where there is one. */
class AllPhotosTest {

  @TempDir private Path data;

  @Test
  void everyUndamagedPhotoIsReadyWithItsBytesAndWhatItsCameraWrote() throws IOException {
    List<Path> photos = CameraPhotos.all();
    assumeFalse(photos.isEmpty(), "no folder with camera photos here");
    DrainBed bed = new DrainBed(data);
    Map<String, EvidenceId> ids = new LinkedHashMap<>();
    for (Path photo : photos) {
      ids.put(name(photo), bed.accepted(Files.readAllBytes(photo), name(photo)));
    }
    bed.pass();
    assertTrue(bed.tickets.all().isEmpty());
    for (Path photo : photos) {
      EvidenceView view = bed.view(Objects.requireNonNull(ids.get(name(photo))));
      System.out.println(line(view));
      assertEquals(EvidenceState.READY, view.state(), view.filename() + " " + view.reason());
      assertArrayEquals(Files.readAllBytes(photo), bed.original(view.id()));
      assertTrue(view.hasPreview(), view.filename());
      assertEquals(Set.of(), view.notes(), view.filename());
    }
    upright(bed, ids);
    cameras(bed, ids);
  }

  @Test
  void everyPhotoCutInTheMiddleIsRefusedAsDamagedAndKept() throws IOException {
    List<Path> photos = CameraPhotos.all();
    assumeFalse(photos.isEmpty(), "no folder with camera photos here");
    DrainBed bed = new DrainBed(data);
    for (Path photo : photos) {
      byte[] whole = Files.readAllBytes(photo);
      byte[] half = Arrays.copyOf(whole, whole.length * 2 / 3);
      EvidenceId id = bed.accepted(half, name(photo));
      bed.pass();
      assertEquals(EvidenceState.REFUSED, bed.view(id).state(), name(photo));
      assertEquals("PICTURE_DAMAGED", bed.view(id).reason());
      assertArrayEquals(half, bed.original(id));
    }
  }

  private static void upright(DrainBed bed, Map<String, EvidenceId> ids) throws IOException {
    for (String orientation : List.of("1", "3", "6", "8")) {
      EvidenceId id = ids.get("landscape_" + orientation + ".jpg");
      if (id == null) {
        continue;
      }
      EvidenceView view = bed.view(id);
      assertEquals(600, view.width());
      assertEquals(450, view.height());
      assertEquals(Integer.valueOf(orientation), camera(view).orientation());
      try (var content = bed.tx(() -> bed.evidence.review().thumbnail(bed.officer, id))) {
        BufferedImage thumbnail = ImageIO.read(content.bytes());
        assertEquals(320, thumbnail.getWidth());
        assertTrue(brightness(thumbnail, 0) > brightness(thumbnail, thumbnail.getHeight() / 2));
      }
    }
  }

  /** The sky is above the land, whichever way the camera was held. */
  private static double brightness(BufferedImage image, int fromRow) {
    double sum = 0;
    for (int y = fromRow; y < fromRow + image.getHeight() / 2; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        sum += (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
      }
    }
    return sum;
  }

  private static void cameras(DrainBed bed, Map<String, EvidenceId> ids) {
    if (ids.containsKey("DSCN0010.jpg")) {
      Camera nikon = camera(bed.view(Objects.requireNonNull(ids.get("DSCN0010.jpg"))));
      assertEquals("COOLPIX P6000", nikon.model());
      GeoPoint arezzo = new GeoPoint(43.4674, 11.8851);
      assertTrue(Objects.requireNonNull(nikon.position()).metresTo(arezzo) < 20);
      assertEquals("2008-10-22T14:28:39Z", String.valueOf(nikon.takenAt()));
    }
    if (ids.containsKey("IMG_5195.HEIC")) {
      Camera phone = camera(bed.view(Objects.requireNonNull(ids.get("IMG_5195.HEIC"))));
      assertEquals("Apple", phone.make());
      assertNotNull(phone.takenAt());
    }
  }

  private static Camera camera(EvidenceView view) {
    return Objects.requireNonNull(view.camera(), view.filename());
  }

  private static String name(Path photo) {
    return String.valueOf(photo.getFileName());
  }

  private static String line(EvidenceView view) {
    return "%-20s %-6s %-11s %sx%s %s"
        .formatted(
            view.filename(),
            view.state(),
            view.contentType(),
            view.width(),
            view.height(),
            view.camera());
  }
}
