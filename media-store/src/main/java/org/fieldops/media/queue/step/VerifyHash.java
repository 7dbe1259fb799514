package org.fieldops.media.queue.step;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fieldops.kernel.Problem;
import org.fieldops.media.EvidenceState;

/** The bytes must be those that the device announced; others are kept apart, not thrown away. */
final class VerifyHash implements IngestStep {

  private static final int BUFFER = 64 * 1024;

  @Override
  public void apply(Examination examination) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(examination.bytes())) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    String found = HexFormat.of().formatHex(digest.digest());
    examination.found(found);
    if (!found.equals(examination.manifest().upload().sha256())) {
      examination.settle(EvidenceState.QUARANTINED, Problem.HASH_DIFFERS);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
