package org.fieldops.media.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * tus 1.0.0, Checksum: "The Upload-Checksum request header contains information about the checksum
 * of the current body payload. The header MUST consist of the name of the used checksum algorithm
 * and the Base64 encoded checksum separated by a space."
 */
final class ChunkChecksum {

  /** The wire's names; "at least sha1" is asked of a server. */
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha1", "SHA-1", "sha256", "SHA-256");

  private final MessageDigest digest;
  private final byte[] announced;

  private ChunkChecksum(MessageDigest digest, byte[] announced) {
    this.digest = digest;
    this.announced = announced;
  }

  /**
   * @throws Refusal {@code MALFORMED} for an unknown algorithm or anything unreadable
   */
  static ChunkChecksum parse(String header) {
    int space = header.indexOf(' ');
    String algorithm = space < 0 ? null : ALGORITHMS.get(header.substring(0, space));
    if (algorithm == null) {
      throw new Refusal(Problem.MALFORMED, "Upload-Checksum");
    }
    try {
      return new ChunkChecksum(
          MessageDigest.getInstance(algorithm),
          Base64.getDecoder().decode(header.substring(space + 1).trim()));
    } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
      throw new Refusal(Problem.MALFORMED, "Upload-Checksum");
    }
  }

  void update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  boolean holds() {
    return MessageDigest.isEqual(digest.digest(), announced);
  }
}
