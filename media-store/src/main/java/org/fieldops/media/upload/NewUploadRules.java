package org.fieldops.media.upload;

import java.util.regex.Pattern;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.UploadPurpose;
import org.fieldops.media.Uploads.NewUpload;

/** What an upload must be to begin at all; told before the first byte. */
final class NewUploadRules {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** Bytes; it is held whole in memory while it is sealed. */
  private static final long LARGEST_CERTIFICATE = 20_000_000;

  private NewUploadRules() {}

  /**
   * tus 1.0.0, Creation: "If the length of the upload exceeds the maximum, which MAY be specified
   * using the Tus-Max-Size header, the Server MUST respond with the 413 Request Entity Too Large
   * status." A file of no bytes is no picture and is refused here, too. Names are cleaned, never
   * refused.
   */
  static void check(NewUpload upload, long largest) {
    boolean certificate = upload.purpose() == UploadPurpose.CERTIFICATE;
    long limit = certificate ? Math.min(largest, LARGEST_CERTIFICATE) : largest;
    if (upload.length() > limit) {
      throw new Refusal(Problem.UPLOAD_TOO_LARGE, limit);
    }
    if (upload.length() <= 0) {
      throw new Refusal(Problem.UPLOAD_EMPTY);
    }
    if (!SHA_256.matcher(upload.sha256()).matches()) {
      throw new Refusal(Problem.MALFORMED, "sha256");
    }
  }
}
