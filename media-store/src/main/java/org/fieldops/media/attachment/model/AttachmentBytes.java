package org.fieldops.media.attachment.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fieldops.media.evidence.model.Originals.Bytes;
import org.fieldops.media.evidence.model.Originals.Derivative;

/**
 * Where the bytes of attachments lie, each under the SHA-256 of its content and shared by equal
 * ones; apart from evidence, which is kept by other rules.
 */
public interface AttachmentBytes {

  /** Copies a file in; durable on return, again is harmless. */
  void keep(Path bytes, String sha256) throws IOException;

  /** Durable on return; replaces an older one. */
  void keepDerivative(String sha256, Derivative which, byte[] jpeg) throws IOException;

  /** The file of one, to be read only; empty when it is not here. */
  Optional<Path> file(String sha256);

  Optional<Bytes> open(String sha256) throws IOException;

  Optional<Bytes> openDerivative(String sha256, Derivative which) throws IOException;
}
