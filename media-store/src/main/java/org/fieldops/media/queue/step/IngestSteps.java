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
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.evidence.model.Originals;
import org.fieldops.media.evidence.service.EvidenceArrival;
import org.fieldops.media.evidence.service.Looking.Findings;
import org.fieldops.media.evidence.service.Looking.Task;
import org.fieldops.media.imaging.PreviewMaker;
import org.fieldops.media.imaging.SlowPreviews;
import org.fieldops.media.upload.Manifest;
import org.fieldops.media.upload.Staging;

/**
 * The steps that an accepted upload goes through. These three lists are the process: first its
 * bytes come home, which the device waits for; then they are looked into; and what takes long is
 * drawn when nothing else waits.
 */
@ApplicationScoped
public class IngestSteps {

  static final Duration PICTURE_TIME = Duration.ofSeconds(30);
  static final Duration SLOW_PICTURE_TIME = Duration.ofMinutes(2);

  private List<IngestStep<Homecoming>> home;
  private List<IngestStep<Examination>> examination;
  private List<IngestStep<Examination>> slowPreview;
  private Staging staging;
  private Originals originals;
  private EvidenceArrival arrival;
  private AttachmentSteps attachments;
  private CertificateSteps certificates;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  IngestSteps() {}

  @Inject
  public IngestSteps(
      Staging staging,
      Originals originals,
      EvidenceArrival arrival,
      AttachmentSteps attachments,
      CertificateSteps certificates,
      MediaSettings settings) {
    this.staging = staging;
    this.attachments = attachments;
    this.certificates = certificates;
    this.originals = originals;
    this.arrival = arrival;
    StorePreviews store = new StorePreviews(originals::keepDerivative);
    this.home =
        List.of(
            new VerifyHash(),
            new SniffType(),
            new StoreOriginal(originals),
            new RecordArrival(arrival));
    this.examination =
        List.of(
            SniffType::again,
            new ReadCamera(settings.cameraZone()),
            new DrawPreviews(new PreviewMaker(settings.pixelLimit(), PICTURE_TIME)),
            store);
    this.slowPreview =
        List.of(SniffType::again, new DrawSlowly(new SlowPreviews(SLOW_PICTURE_TIME)), store);
  }

  /**
   * Brings the bytes to their place for good; from then on the device may let go of its copy, and
   * they wait to be looked into.
   *
   * @throws FileNotFoundException when the bytes are neither staged nor home already
   */
  public void secure(Manifest manifest) throws IOException {
    if (staging.find(manifest.id()).isPresent()) {
      apply(way(manifest), new Homecoming(manifest, staging.bytes(manifest.id())));
    } else if (!isHome(manifest)) {
      throw new FileNotFoundException("bytes of " + manifest.id());
    }
  }

  private List<IngestStep<Homecoming>> way(Manifest manifest) {
    return switch (manifest.upload().purpose()) {
      case EVIDENCE -> home;
      case ATTACHMENT -> attachments.home();
      case CERTIFICATE -> certificates.home();
    };
  }

  private boolean isHome(Manifest manifest) {
    return switch (manifest.upload().purpose()) {
      case EVIDENCE -> arrival.home(new EvidenceId(manifest.id().value()));
      case ATTACHMENT -> attachments.isHome(manifest);
      case CERTIFICATE -> certificates.isHome(manifest);
    };
  }

  /**
   * Looks into bytes that are home, and says what they are.
   *
   * @throws IOException when that cannot be said now
   */
  public Findings look(Task task) throws IOException {
    Path original =
        originals
            .file(task.sha256())
            .orElseThrow(() -> new FileNotFoundException("original " + task.sha256()));
    Examination begun = new Examination(task.sha256(), original);
    apply(task.kind() == Look.Kind.EXAMINE ? examination : slowPreview, begun);
    return begun.findings();
  }

  static <T> void apply(List<IngestStep<T>> steps, T to) throws IOException {
    for (IngestStep<T> step : steps) {
      step.apply(to);
    }
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
