package org.fieldops.media.evidence.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.fieldops.kernel.EvidenceId;

/**
 * Where originals lie for good, each under the SHA-256 of its content: written once, never changed,
 * shared by equal ones. Derivatives lie beside them and can be made again.
 */
public interface Originals {

  /** Which derivative. */
  enum Derivative {
    PREVIEW,
    THUMBNAIL
  }

  /**
   * Copies a file in; durable on return, again is harmless. What lies there afterwards was read
   * back and has this hash; a copy that spoiled is replaced.
   *
   * @throws IOException also when what was written is not what was read
   */
  void keep(Path bytes, String sha256) throws IOException;

  /** Durable on return; replaces an older one. */
  void keepDerivative(String sha256, Derivative which, byte[] jpeg) throws IOException;

  /** The file of one, to be read only; empty when it is not here. */
  Optional<Path> file(String sha256);

  Optional<Bytes> open(String sha256) throws IOException;

  Optional<Bytes> openDerivative(String sha256, Derivative which) throws IOException;

  /**
   * A preview that a device made, under the evidence's id: what one device claims is shown of no
   * other's equal photo. Durable on return; replaces an older one.
   */
  void keepClaimed(EvidenceId id, Derivative which, byte[] jpeg) throws IOException;

  Optional<Bytes> openClaimed(EvidenceId id, Derivative which) throws IOException;

  /** An open file. */
  record Bytes(InputStream in, long length) {}
}
