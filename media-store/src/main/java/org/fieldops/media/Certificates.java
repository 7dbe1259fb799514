package org.fieldops.media;

import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Person;

/** What the device that sent a certificate may ask: whether it may let go of its own copy. */
public interface Certificates {

  /** How far it is. */
  enum State {
    /** Named by a sick note; its bytes are not here. */
    ANNOUNCED,
    /** They were here; by now they may be with the personnel office. */
    RECEIVED,
    /** Other bytes than were announced; not kept. */
    REFUSED
  }

  /** How far it is, with the hash that counts. */
  record Standing(State state, String sha256) {}

  /**
   * For its author alone.
   *
   * @throws org.fieldops.kernel.Refusal {@code NOT_FOUND}
   */
  Standing standing(Person by, CertificateId id);
}
