package org.fieldops.media.queue.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.fieldops.kernel.CertificateId;
import org.fieldops.media.attachment.model.FileType;
import org.fieldops.media.sick.model.Certificate;
import org.fieldops.media.sick.model.CertificateBytes;
import org.fieldops.media.sick.service.CertificateArrival;
import org.fieldops.media.upload.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the photo of a certificate: sealed into a place of its own, and looked into by
 * nobody. There is no preview and no second copy.
 */
@ApplicationScoped
public class CertificateSteps {

  private List<IngestStep<Homecoming>> home;
  private CertificateBytes bytes;
  private CertificateArrival arrival;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  CertificateSteps() {}

  @Inject
  public CertificateSteps(CertificateBytes bytes, CertificateArrival arrival) {
    this.bytes = bytes;
    this.arrival = arrival;
    this.home = List.of(new VerifyHash(), CertificateSteps::sniff, this::keep);
  }

  List<IngestStep<Homecoming>> home() {
    return home;
  }

  boolean isHome(Manifest manifest) {
    return arrival.home(idOf(manifest));
  }

  private static CertificateId idOf(Manifest manifest) {
    return new CertificateId(manifest.id().value());
  }

  private static void sniff(Homecoming homecoming) throws IOException {
    try (InputStream in = Files.newInputStream(homecoming.bytes())) {
      homecoming.foundFile(FileType.sniff(in.readNBytes(FileType.HEAD)));
    }
  }

  /** What has come before, and perhaps left again, does not come twice. */
  private void keep(Homecoming homecoming) throws IOException {
    Manifest manifest = homecoming.manifest();
    if (isHome(manifest)) {
      return;
    }
    byte @Nullable [] key = null;
    if (!homecoming.settled()) {
      key = bytes.newKey();
      bytes.keep(idOf(manifest), homecoming.bytes(), key);
    }
    arrival.record(
        new Certificate(
            idOf(manifest),
            manifest.author(),
            manifest.upload().sha256(),
            manifest.upload().length(),
            homecoming.fileType(),
            key,
            Objects.requireNonNull(manifest.receivedAt())));
  }
}
