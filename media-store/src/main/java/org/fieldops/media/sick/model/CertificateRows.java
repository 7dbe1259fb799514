package org.fieldops.media.sick.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.CertificateId;

/** What is known of the photos that are here. */
public interface CertificateRows {

  /** Until this transaction ends nobody else deals with this photo or the note that names it. */
  void meeting(CertificateId id);

  Optional<Certificate> find(CertificateId id);

  /** Keeps it, unless it is there. */
  void add(Certificate certificate);

  /** Forgets it, and with it the key. */
  void forget(CertificateId id);

  /** Forgets those that no note has named since before a moment; says how many. */
  int forgetNameless(Instant before);

  /** Which of these are known. */
  Set<CertificateId> known(Collection<CertificateId> ids);
}
