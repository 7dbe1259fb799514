package org.fieldops.media;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.kernel.setting.Setting;

/**
 * The settings of media-store.
 *
 * @param data the folder of staging area, receipts, originals and previews
 * @param demo some case files are opened, invented ones
 */
public record MediaSettings(
    Path data,
    long uploadLimit,
    long spaceKept,
    long personShare,
    Duration unfinishedKept,
    Duration busyWait,
    long pixelLimit,
    ZoneId cameraZone,
    boolean demo) {

  public static final Setting<Long> UPLOAD_LIMIT =
      Setting.number("fieldops.upload.limit", 50_000_000, "the largest upload, bytes");

  public static final Setting<Long> SPACE_KEPT =
      Setting.number(
          "fieldops.upload.space.kept", 200_000_000, "what uploads leave free on the disk, bytes");

  public static final Setting<Long> PERSON_SHARE =
      Setting.number(
          "fieldops.upload.share",
          4_000_000_000L,
          "what one person's uploads may take until they are home, each counted twice for its"
              + " second copy, bytes");

  public static final Setting<Duration> UNFINISHED_KEPT =
      Setting.duration(
          "fieldops.upload.unfinished.kept",
          Duration.ofDays(14),
          "how long an upload that nobody touches stays");

  public static final Setting<Duration> BUSY_WAIT =
      Setting.duration(
          "fieldops.upload.busy.wait",
          Duration.ofSeconds(2),
          "how long a request waits for another one on the same upload before it asks that one to"
              + " let go, and then again before it gets 423");

  public static final Setting<Long> PIXEL_LIMIT =
      Setting.number("fieldops.picture.pixels", 100_000_000, "the largest picture, pixels");

  public static final Setting<ZoneId> CAMERA_ZONE =
      Setting.of(
          "fieldops.camera.zone",
          "Europe/Berlin",
          ZoneId::of,
          "the zone of a camera that does not name its own");

  public static final Setting<Path> HAND_OVER_FOLDER =
      Setting.of(
          "fieldops.personnel.folder",
          "",
          Path::of,
          "the folder from which the system of the personnel office takes sick notes; without it"
              + " they end at its desk here");

  public static final Setting<String> HAND_OVER_SECRET =
      Setting.text(
          "fieldops.personnel.secret",
          "",
          "what a sick note is signed with when it is handed over, at least 32 characters");

  public static final Setting<Duration> SICK_NOTES_KEPT =
      Setting.duration(
          "fieldops.personnel.kept",
          Duration.ofDays(30),
          "how long the personnel office sees what it has done; the photo goes at once");

  /** What is set, or the usual. */
  public static MediaSettings read() {
    return new MediaSettings(
        HouseSettings.data(),
        UPLOAD_LIMIT.get(),
        SPACE_KEPT.get(),
        PERSON_SHARE.get(),
        UNFINISHED_KEPT.get(),
        BUSY_WAIT.get(),
        PIXEL_LIMIT.get(),
        CAMERA_ZONE.get(),
        HouseSettings.demo());
  }

  /** The usual, over a folder. */
  public static MediaSettings over(Path data) {
    return new MediaSettings(
        data,
        UPLOAD_LIMIT.usual(),
        SPACE_KEPT.usual(),
        PERSON_SHARE.usual(),
        UNFINISHED_KEPT.usual(),
        BUSY_WAIT.usual(),
        PIXEL_LIMIT.usual(),
        CAMERA_ZONE.usual(),
        false);
  }

  public MediaSettings withUploadLimit(long bytes) {
    return new MediaSettings(
        data,
        bytes,
        spaceKept,
        personShare,
        unfinishedKept,
        busyWait,
        pixelLimit,
        cameraZone,
        demo);
  }

  public MediaSettings withSpaceKept(long bytes) {
    return new MediaSettings(
        data,
        uploadLimit,
        bytes,
        personShare,
        unfinishedKept,
        busyWait,
        pixelLimit,
        cameraZone,
        demo);
  }

  public MediaSettings withBusyWait(Duration wait) {
    return new MediaSettings(
        data,
        uploadLimit,
        spaceKept,
        personShare,
        unfinishedKept,
        wait,
        pixelLimit,
        cameraZone,
        demo);
  }

  public MediaSettings withPersonShare(long bytes) {
    return new MediaSettings(
        data,
        uploadLimit,
        spaceKept,
        bytes,
        unfinishedKept,
        busyWait,
        pixelLimit,
        cameraZone,
        demo);
  }
}
