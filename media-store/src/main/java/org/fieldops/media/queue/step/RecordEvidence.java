package org.fieldops.media.queue.step;

import java.util.Objects;
import org.fieldops.kernel.Problem;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.evidence.model.Author;
import org.fieldops.media.evidence.model.Declared;
import org.fieldops.media.evidence.model.Stored;
import org.fieldops.media.evidence.service.EvidenceArrival;
import org.fieldops.media.evidence.service.EvidenceArrival.Examined;
import org.fieldops.media.imaging.PictureType;
import org.fieldops.media.imaging.Previews;
import org.fieldops.media.upload.Manifest;

/** One transaction: the row, its custody links, the feed. */
final class RecordEvidence implements IngestStep {

  private final EvidenceArrival arrival;
  private final EvidenceState unlessSettled;

  /**
   * @param unlessSettled what it is when nothing was found against it so far
   */
  RecordEvidence(EvidenceArrival arrival, EvidenceState unlessSettled) {
    this.arrival = arrival;
    this.unlessSettled = unlessSettled;
  }

  @Override
  public void apply(Examination examination) {
    Manifest manifest = examination.manifest();
    NewUpload upload = manifest.upload();
    Problem reason = examination.reason();
    arrival.record(
        new Examined(
            manifest.id(),
            new Author(manifest.author(), manifest.authorName()),
            new Declared(upload.filename(), upload.contentType(), upload.length(), upload.sha256()),
            stored(examination),
            examination.verdictOr(unlessSettled),
            reason == null ? null : reason.name()));
  }

  private static Stored stored(Examination examination) {
    PictureType type = examination.type();
    Previews previews = examination.previews();
    return new Stored(
        examination.sha256(),
        type == null ? "application/octet-stream" : type.contentType(),
        previews == null ? null : previews.width(),
        previews == null ? null : previews.height(),
        previews != null,
        examination.camera(),
        Objects.requireNonNull(examination.manifest().receivedAt()));
  }
}
