package org.fieldops.media.sick.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.media.SickNote.Trouble;
import org.fieldops.media.sick.model.Certificate;
import org.fieldops.media.sick.model.CertificateBytes;
import org.fieldops.media.sick.model.CertificateRows;
import org.fieldops.media.sick.model.HandOverSettings;
import org.fieldops.media.sick.model.SickNoteRows;
import org.fieldops.media.sick.model.SickNoteRows.Leaving;

/** The steps of a hand-over, each a transaction, and the tidying after them. */
@ApplicationScoped
public class HandOverSteps {

  /** So long a photo waits for a note that names it. */
  static final Duration NAMELESS = Duration.ofDays(14);

  /** Bytes without a row are younger than this only while they arrive. */
  private static final Duration ARRIVING = Duration.ofHours(1);

  private SickNoteRows rows;
  private CertificateRows certificates;
  private CertificateBytes bytes;
  private SickNoteNews news;
  private HandOverSettings settings;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  HandOverSteps() {}

  @Inject
  public HandOverSteps(
      SickNoteRows rows,
      CertificateRows certificates,
      CertificateBytes bytes,
      SickNoteNews news,
      HandOverSettings settings,
      Clock clock) {
    this.rows = rows;
    this.certificates = certificates;
    this.bytes = bytes;
    this.news = news;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  public Optional<Leaving> claim(Instant now, Instant again) {
    return rows.claim(now, again);
  }

  @Transactional
  public Optional<Certificate> certificate(CertificateId id, PersonId author) {
    return certificates.find(id).filter(one -> one.author().equals(author) && one.key() != null);
  }

  @Transactional
  public int tries(SickNoteId id) {
    return rows.tries(id);
  }

  @Transactional
  public void failed(SickNoteId id, Trouble trouble, Instant again) {
    rows.failed(id, trouble, again);
    news.tell();
  }

  /** From now on nobody opens the photo any more: its key is gone. */
  @Transactional
  public void done(SickNoteId id, Optional<CertificateId> photo, boolean handedOver) {
    photo.ifPresent(certificates::meeting);
    rows.done(id, clock.instant(), handedOver);
    photo.ifPresent(certificates::forget);
    news.tell();
  }

  /** Bytes that cannot be removed now are noise, and go with the next tidying. */
  public void remove(CertificateId id) {
    try {
      bytes.remove(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets what was done long ago, and photos that belong to nothing. */
  @Transactional
  public void tidy() {
    Instant now = clock.instant();
    rows.forgetDone(now.minus(settings.kept()));
    certificates.forgetNameless(now.minus(NAMELESS));
  }

  /** Removes bytes of which nothing is known any more. */
  public void sweep() {
    try {
      List<CertificateId> old = bytes.olderThan(clock.instant().minus(ARRIVING));
      Set<CertificateId> gone = new HashSet<>(old);
      gone.removeAll(certificates.known(old));
      gone.forEach(this::remove);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
