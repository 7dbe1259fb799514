package org.fieldops.media.queue.step;

import java.util.Objects;
import org.fieldops.kernel.ContentTypes;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Problem;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.evidence.model.Stored;
import org.fieldops.media.evidence.service.EvidenceArrival;
import org.fieldops.media.evidence.service.EvidenceArrival.Arrived;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.fieldops.media.imaging.PictureType;
import org.fieldops.media.upload.Manifest;

/** One transaction: the row, its custody links, the feed. */
final class RecordArrival implements IngestStep<Homecoming> {

  private final EvidenceArrival arrival;

  RecordArrival(EvidenceArrival arrival) {
    this.arrival = arrival;
  }

  @Override
  public void apply(Homecoming homecoming) {
    Manifest manifest = homecoming.manifest();
    NewUpload upload = manifest.upload();
    Problem reason = homecoming.reason();
    PictureType type = homecoming.type();
    arrival.record(
        new Arrived(
            new EvidenceId(manifest.id().value()),
            new Author(manifest.author(), manifest.authorName()),
            Declared.of(upload.filename(), upload.contentType(), upload.length(), upload.sha256()),
            Stored.unseen(
                homecoming.sha256(),
                type == null ? ContentTypes.UNKNOWN : type.contentType(),
                Objects.requireNonNull(manifest.receivedAt())),
            homecoming.verdict(),
            reason == null ? null : reason.name()));
  }
}
