package org.fieldops.media;

import java.util.UUID;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** Names an upload: the id, made on the device, of what its bytes will be. */
public record UploadId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static UploadId of(String text) {
    return new UploadId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
