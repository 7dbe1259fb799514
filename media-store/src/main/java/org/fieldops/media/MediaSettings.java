package org.fieldops.media;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The settings of media-store. Each may be given as a system property or, in capitals with
 * underscores, as an environment variable.
 *
 * @param data {@code fieldops.data.dir}: the folder of staging area, receipts, originals and
 *     previews
 * @param uploadLimit {@code fieldops.upload.limit}: the largest upload in bytes, default 50 MB
 * @param spaceKept {@code fieldops.upload.space.kept}: bytes of the disk that uploads leave free,
 *     default 200 MB
 * @param personShare {@code fieldops.upload.share}: bytes of the disk that one person's uploads may
 *     take until they are home, each counted twice for its second copy, default 4 GB
 * @param unfinishedKept {@code fieldops.upload.unfinished.kept}: how long an upload that nobody
 *     touches stays, default 14 days
 * @param busyWait {@code fieldops.upload.busy.wait}: how long a request waits for another one on
 *     the same upload before it asks that one to let go, and then again before it gets 423, default
 *     2 seconds
 * @param pixelLimit {@code fieldops.picture.pixels}: the largest picture in pixels, default 100
 *     million
 * @param cameraZone {@code fieldops.camera.zone}: the zone of a camera that does not name its own,
 *     default Europe/Berlin
 * @param demo {@code fieldops.profile} is {@code demo}: some case files are opened, invented ones
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

  /** The defaults over a folder. */
  public static MediaSettings over(Path data) {
    return new MediaSettings(
        data,
        50_000_000,
        200_000_000,
        4_000_000_000L,
        Duration.ofDays(14),
        Duration.ofSeconds(2),
        100_000_000,
        ZoneId.of("Europe/Berlin"),
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
