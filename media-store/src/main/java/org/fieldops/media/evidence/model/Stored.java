package org.fieldops.media.evidence.model;

import java.time.Instant;
import java.util.Set;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.PictureNote;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes turned out to be.
 *
 * @param sha256 computed here; the name of the original in the store
 * @param contentType by the first bytes; {@code application/octet-stream} when no picture
 * @param width of the upright picture in pixels; null when not known
 * @param preview one can be shown
 * @param notes what is to be known of the picture all the same
 * @param receivedAt when all bytes were durable
 */
public record Stored(
    String sha256,
    String contentType,
    @Nullable Integer width,
    @Nullable Integer height,
    boolean preview,
    @Nullable Camera camera,
    Set<PictureNote> notes,
    Instant receivedAt) {

  /** What is known of bytes that nobody looked into yet. */
  public static Stored unseen(String sha256, String contentType, Instant receivedAt) {
    return new Stored(sha256, contentType, null, null, false, null, Set.of(), receivedAt);
  }

  /** With another preview, or none, and what is to be said of it. */
  public Stored shown(
      @Nullable Integer newWidth,
      @Nullable Integer newHeight,
      boolean withPreview,
      Set<PictureNote> newNotes) {
    return new Stored(
        sha256, contentType, newWidth, newHeight, withPreview, camera, newNotes, receivedAt);
  }
}
