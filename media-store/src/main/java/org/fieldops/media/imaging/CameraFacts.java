package org.fieldops.media.imaging;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.media.EvidenceView.Camera;
import org.jspecify.annotations.Nullable;

/**
 * What the camera wrote into a picture (Exif 2.32). A second witness: whatever is missing, damaged
 * or nonsense is simply not known, and never a reason to refuse the picture.
 */
public final class CameraFacts {

  private static final int LONGEST_NAME = 100;

  private CameraFacts() {}

  /**
   * Reads them.
   *
   * @param zone of a camera that does not name its own
   * @throws IOException when the disk failed, and only then
   */
  public static Optional<Camera> read(Path picture, PictureType type, ZoneId zone)
      throws IOException {
    try (BoundedFile file = new BoundedFile(picture)) {
      return ExifBlock.find(file, type).map(block -> facts(block, zone)).filter(CameraFacts::any);
    } catch (EOFException | MalformedPicture | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Camera facts(byte[] block, ZoneId zone) {
    Metadata metadata = new Metadata();
    new ExifReader().extract(new ByteArrayReader(block), metadata);
    Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Directory exposure = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
    return new Camera(
        takenAt(exposure, zone),
        position(gps),
        text(main, ExifDirectoryBase.TAG_MAKE),
        text(main, ExifDirectoryBase.TAG_MODEL),
        orientation(main));
  }

  private static @Nullable Instant takenAt(@Nullable Directory exposure, ZoneId zone) {
    String local = text(exposure, ExifDirectoryBase.TAG_DATETIME_ORIGINAL);
    if (local == null) {
      return null;
    }
    ZoneId where =
        ExifTime.offset(text(exposure, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL))
            .<ZoneId>map(offset -> offset)
            .orElse(zone);
    return ExifTime.local(local).map(time -> time.atZone(where).toInstant()).orElse(null);
  }

  private static @Nullable GeoPoint position(@Nullable GpsDirectory gps) {
    GeoLocation place = gps == null ? null : gps.getGeoLocation();
    if (place == null || place.isZero()) {
      return null; // 0, 0 is what receivers write that have no fix
    }
    boolean onEarth = Math.abs(place.getLatitude()) <= 90 && Math.abs(place.getLongitude()) <= 180;
    return onEarth ? new GeoPoint(place.getLatitude(), place.getLongitude()) : null;
  }

  private static @Nullable Integer orientation(@Nullable Directory main) {
    Integer value = main == null ? null : main.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
    return value != null && value >= 1 && value <= 8 ? value : null;
  }

  private static @Nullable String text(@Nullable Directory directory, int tag) {
    String text = directory == null ? null : directory.getString(tag);
    if (text == null) {
      return null;
    }
    String clean = text.replaceAll("\\p{Cntrl}", "").strip();
    return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }

  private static boolean any(Camera camera) {
    return camera.takenAt() != null
        || camera.position() != null
        || camera.make() != null
        || camera.model() != null
        || camera.orientation() != null;
  }
}
