package org.fieldops.media.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.attachment.model.AttachmentBytes;
import org.fieldops.media.evidence.model.Originals.Bytes;
import org.fieldops.media.evidence.model.Originals.Derivative;
import org.fieldops.media.evidence.store.DiskOriginals;

/**
 * The same store as that of originals, over {@code attachment/} and {@code attachment-derived/}.
 */
@ApplicationScoped
public class DiskAttachments implements AttachmentBytes {

  private DiskOriginals files;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DiskAttachments() {}

  @Inject
  public DiskAttachments(MediaSettings settings) {
    files = DiskOriginals.under(settings.data(), "attachment", "attachment-derived");
  }

  @Override
  public void keep(Path bytes, String sha256) throws IOException {
    files.keep(bytes, sha256);
  }

  @Override
  public void keepDerivative(String sha256, Derivative which, byte[] jpeg) throws IOException {
    files.keepDerivative(sha256, which, jpeg);
  }

  @Override
  public Optional<Path> file(String sha256) {
    return files.file(sha256);
  }

  @Override
  public Optional<Bytes> open(String sha256) throws IOException {
    return files.open(sha256);
  }

  @Override
  public Optional<Bytes> openDerivative(String sha256, Derivative which) throws IOException {
    return files.openDerivative(sha256, which);
  }
}
