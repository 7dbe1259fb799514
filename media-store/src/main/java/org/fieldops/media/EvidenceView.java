package org.fieldops.media;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence with the app's facts and the camera's beside them.
 *
 * @param capturedAt by the device's clock at the shutter, its own word; of a picked photo the
 *     camera's time, null when it has none
 * @param moment when it was taken or picked by our clock, as well as can be known; null while only
 *     the bytes are here
 * @param clockKnown false when the device's clock could not be believed
 * @param unitName the author's unit on duty at that moment; null when off duty
 * @param position where the app was; of a picked photo the camera's place
 * @param announcedAt when the server had the manifest; null while only the bytes are here
 * @param receivedAt when the server had all bytes; null before
 * @param reason problem code or the supervisor's words when refused, rejected or quarantined
 * @param differences which of the camera's facts differ from the app's: {@code TIME} (over 2
 *     minutes), {@code PLACE} (over 200 m); empty when none, or none known
 * @param notes what is to be known of the picture
 * @param acts what a supervisor may do with it as it stands
 */
public record EvidenceView(
    EvidenceId id,
    EvidenceState state,
    @Nullable String reason,
    PersonId author,
    String authorName,
    String kind,
    @Nullable String note,
    String filename,
    String contentType,
    long size,
    String sha256,
    PhotoSource source,
    @Nullable Instant capturedAt,
    @Nullable Instant moment,
    boolean clockKnown,
    @Nullable UnitId unit,
    @Nullable String unitName,
    @Nullable ShiftId shift,
    @Nullable Instant announcedAt,
    @Nullable Instant receivedAt,
    @Nullable GeoPoint position,
    @Nullable Double accuracy,
    boolean hasPreview,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Camera camera,
    List<String> differences,
    @Nullable CaseFileId caseFile,
    @Nullable String caseNumber,
    Set<PictureNote> notes,
    Set<ReviewAct> acts) {

  /** The reason for people: the words of its code, or the supervisor's own; null without one. */
  public @Nullable String reasonWords(Locale locale) {
    if (reason == null || state == EvidenceState.REJECTED) {
      return reason;
    }
    return Problem.of(reason)
        .map(problem -> ProblemWords.of(problem, List.of(), locale).title())
        .orElse(reason);
  }

  /** What EXIF says; a second witness, never the first. */
  public record Camera(
      @Nullable Instant takenAt,
      @Nullable GeoPoint position,
      @Nullable String make,
      @Nullable String model,
      @Nullable Integer orientation) {}
}
