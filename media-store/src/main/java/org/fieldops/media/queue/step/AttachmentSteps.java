package org.fieldops.media.queue.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.FileName;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.PictureNote;
import org.fieldops.media.Uploads.NewUpload;
import org.fieldops.media.attachment.model.AttachmentBytes;
import org.fieldops.media.attachment.model.Drawing;
import org.fieldops.media.attachment.model.FileType;
import org.fieldops.media.attachment.service.AttachmentArrival;
import org.fieldops.media.attachment.service.AttachmentArrival.Arrived;
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.evidence.service.Looking.Findings;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.fieldops.media.imaging.PreviewMaker;
import org.fieldops.media.imaging.SlowPreviews;
import org.fieldops.media.upload.Manifest;

/**
 * The steps of a file that was said along with a message. It may be anything, and nothing but a
 * picture is ever looked into; what is not drawn is a file all the same.
 */
@ApplicationScoped
public class AttachmentSteps {

  private List<IngestStep<Homecoming>> home;
  private List<IngestStep<Examination>> drawing;
  private List<IngestStep<Examination>> slowDrawing;
  private AttachmentBytes bytes;
  private AttachmentArrival arrival;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AttachmentSteps() {}

  @Inject
  public AttachmentSteps(AttachmentBytes bytes, AttachmentArrival arrival, MediaSettings settings) {
    this.bytes = bytes;
    this.arrival = arrival;
    StorePreviews store = new StorePreviews(bytes::keepDerivative);
    this.home = List.of(new VerifyHash(), AttachmentSteps::sniff, this::keep, this::record);
    this.drawing =
        List.of(
            SniffType::again,
            new ReadCamera(settings.cameraZone()),
            new DrawPreviews(new PreviewMaker(settings.pixelLimit(), IngestSteps.PICTURE_TIME)),
            store);
    this.slowDrawing =
        List.of(
            SniffType::again,
            new DrawSlowly(new SlowPreviews(IngestSteps.SLOW_PICTURE_TIME)),
            store);
  }

  /** What became of drawing one. */
  public enum Drawn {
    PICTURES,
    NONE,
    /** Its decoder takes long. */
    LATER
  }

  List<IngestStep<Homecoming>> home() {
    return home;
  }

  boolean isHome(Manifest manifest) {
    return arrival.home(new AttachmentId(manifest.id().value()));
  }

  /**
   * Draws the pictures of one that is home.
   *
   * @throws IOException when that cannot be done now
   */
  public Drawn draw(Drawing wanted) throws IOException {
    Path file =
        bytes
            .file(wanted.sha256())
            .orElseThrow(() -> new FileNotFoundException("attachment " + wanted.sha256()));
    Examination begun = new Examination(wanted.sha256(), file);
    IngestSteps.apply(wanted.kind() == Look.Kind.EXAMINE ? drawing : slowDrawing, begun);
    Findings found = begun.findings();
    if (found.preview()) {
      return Drawn.PICTURES;
    }
    return found.notes().contains(PictureNote.PREVIEW_LATER) ? Drawn.LATER : Drawn.NONE;
  }

  private static void sniff(Homecoming homecoming) throws IOException {
    try (InputStream in = Files.newInputStream(homecoming.bytes())) {
      homecoming.foundFile(FileType.sniff(in.readNBytes(FileType.HEAD)));
    }
  }

  /** Bytes that are not those of the manifest are nobody's: their author's device keeps its own. */
  private void keep(Homecoming homecoming) throws IOException {
    if (!homecoming.settled()) {
      bytes.keep(homecoming.bytes(), homecoming.sha256());
    }
  }

  private void record(Homecoming homecoming) {
    Manifest manifest = homecoming.manifest();
    NewUpload upload = manifest.upload();
    arrival.record(
        new Arrived(
            new AttachmentId(manifest.id().value()),
            new Author(manifest.author(), manifest.authorName()),
            Declared.of(
                FileName.of(upload.filename(), Arrived.NAMELESS),
                upload.contentType(),
                upload.length(),
                upload.sha256()),
            homecoming.reason(),
            homecoming.fileType(),
            Objects.requireNonNull(manifest.receivedAt())));
  }
}
