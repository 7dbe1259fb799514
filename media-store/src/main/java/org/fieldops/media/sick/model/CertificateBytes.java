package org.fieldops.media.sick.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.CertificateId;

/** Where the photos lie, sealed and apart from all other files. */
public interface CertificateBytes {

  /** Draws a key for one photo. */
  byte[] newKey();

  /** Seals a file's bytes and keeps them, in place of what an earlier try left. */
  void keep(CertificateId id, Path file, byte[] key) throws IOException;

  /**
   * The bytes, opened.
   *
   * @throws IOException also when they are not those that were sealed with this key
   */
  byte[] open(CertificateId id, byte[] key) throws IOException;

  /** Removes them; fine when they are not there. */
  void remove(CertificateId id) throws IOException;

  /** Those that have lain here since before a moment. */
  List<CertificateId> olderThan(Instant moment) throws IOException;
}
