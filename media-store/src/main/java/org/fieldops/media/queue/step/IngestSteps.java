package org.fieldops.media.queue.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.evidence.model.Originals;
import org.fieldops.media.evidence.service.EvidenceArrival;
import org.fieldops.media.imaging.PreviewMaker;
import org.fieldops.media.upload.Manifest;
import org.fieldops.media.upload.Staging;

/**
 * The steps that an accepted upload goes through. These two lists are the process: first its bytes
 * come home, which the device waits for; then they are looked into, which takes longer.
 */
@ApplicationScoped
public class IngestSteps {

  private static final Duration PICTURE_TIME = Duration.ofSeconds(30);

  private List<IngestStep> home;
  private List<IngestStep> examination;
  private CrashCheck lookInto;
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
    this.lookInto =
        new CrashCheck(
            staging,
            List.of(
                new ReadCamera(settings.cameraZone()),
                new DrawPreviews(new PreviewMaker(settings.pixelLimit(), PICTURE_TIME))));
    this.home =
        List.of(
            new VerifyHash(),
            new SniffType(),
            new StoreOriginal(originals),
            new RecordEvidence(arrival, EvidenceState.RECEIVED));
    this.examination =
        List.of(
            lookInto,
            new StorePreviews(originals),
            new RecordEvidence(arrival, EvidenceState.READY));
  }

  /**
   * Brings the bytes to their place for good; from then on the device may let go of its copy.
   *
   * @return what is to be looked into, see {@link #examine}
   * @throws FileNotFoundException when the bytes are neither staged nor examined already
   */
  public Examination secure(Manifest manifest) throws IOException {
    Examination begun = new Examination(manifest, staging.bytes(manifest.id()));
    if (isStaged(begun)) {
      apply(home, begun);
    } else if (!arrival.settled(manifest.id())) {
      throw new FileNotFoundException("bytes of " + manifest.id());
    }
    return begun;
  }

  /** Looks into bytes that are home, and says what they are. */
  public void examine(Examination begun) throws IOException {
    if (isStaged(begun)) {
      apply(examination, begun);
    }
  }

  private static void apply(List<IngestStep> steps, Examination to) throws IOException {
    for (IngestStep step : steps) {
      step.apply(to);
    }
  }

  private boolean isStaged(Examination begun) throws IOException {
    return staging.find(begun.manifest().id()).isPresent();
  }

  /**
   * Lets go in the order that a crash in between does no harm: the receipt, the ticket, the staged
   * bytes.
   */
  public void release(Manifest manifest, Runnable removeTicket) throws IOException {
    staging.leaveReceipt(manifest);
    removeTicket.run();
    staging.remove(manifest.id());
  }

  /** Lets bytes that ended the server be examined one more time. */
  public void onceMore(EvidenceId id) throws IOException {
    lookInto.onceMore(id);
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
