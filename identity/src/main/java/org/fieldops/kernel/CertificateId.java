package org.fieldops.kernel;

import java.util.UUID;

/** Names the photo that goes with a sick note; made by the device, the id of its upload. */
public record CertificateId(UUID value) {

  /**
   * @throws Refusal {@link Problem#MALFORMED} when {@code text} is not a UUID
   */
  public static CertificateId of(String text) {
    return new CertificateId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
