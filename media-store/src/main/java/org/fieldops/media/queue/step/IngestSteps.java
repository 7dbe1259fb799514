package org.fieldops.media.queue.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.evidence.model.Originals;
import org.fieldops.media.evidence.service.EvidenceArrival;
import org.fieldops.media.imaging.PreviewMaker;
import org.fieldops.media.upload.Manifest;
import org.fieldops.media.upload.Staging;

/** The steps that an accepted upload goes through on its way home. This list is the process. */
@ApplicationScoped
public class IngestSteps {

  private static final Duration PICTURE_TIME = Duration.ofSeconds(30);

  private List<IngestStep> steps;
  private Survived examining;
  private Staging staging;
  private EvidenceArrival arrival;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  IngestSteps() {}

  @Inject
  public IngestSteps(
      Staging staging, Originals originals, EvidenceArrival arrival, MediaSettings settings) {
    this.staging = staging;
    this.arrival = arrival;
    this.examining =
        new Survived(
            staging,
            List.of(
                new ReadCamera(settings.cameraZone()),
                new DrawPreviews(new PreviewMaker(settings.pixelLimit(), PICTURE_TIME))));
    this.steps =
        List.of(
            new VerifyHash(),
            new SniffType(),
            examining,
            new StoreOriginal(originals),
            new RecordEvidence(arrival));
  }

  /**
   * Does all steps, then lets go in the order that a crash in between does no harm: the receipt,
   * the ticket, the staged bytes.
   *
   * @throws FileNotFoundException when the bytes are neither staged nor recorded
   */
  public void run(Manifest manifest, Runnable removeTicket) throws IOException {
    if (staging.find(manifest.id()).isPresent()) {
      Path bytes = staging.bytes(manifest.id());
      Examination examination = new Examination(manifest, bytes);
      for (IngestStep step : steps) {
        step.apply(examination);
      }
    } else if (!arrival.knows(manifest.id())) {
      throw new FileNotFoundException("bytes of " + manifest.id());
    }
    staging.leaveReceipt(manifest);
    removeTicket.run();
    staging.remove(manifest.id());
  }

  /** Lets bytes that ended the server be examined one more time. */
  public void onceMore(EvidenceId id) throws IOException {
    examining.onceMore(id);
  }

  /** Asks whether the database is away. */
  public boolean storeAway() {
    try {
      arrival.ping();
      return false;
    } catch (RuntimeException e) {
      return StoreFaults.away(e);
    }
  }
}
