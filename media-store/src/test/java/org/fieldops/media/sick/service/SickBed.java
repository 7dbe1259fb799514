package org.fieldops.media.sick.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.media.Certificates;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.SickNotes;
import org.fieldops.media.TestDatabase;
import org.fieldops.media.queue.step.CertificateSteps;
import org.fieldops.media.sick.model.Certificate;
import org.fieldops.media.sick.model.HandOverSettings;
import org.fieldops.media.sick.model.NewSickNote;
import org.fieldops.media.sick.store.DiskCertificates;
import org.fieldops.media.sick.store.DiskHandOver;
import org.fieldops.media.sick.store.PostgresCertificates;
import org.fieldops.media.sick.store.PostgresSickNotes;

/** The real sick notes over PostgreSQL and folders; the plan only remembers. */
public final class SickBed {

  /** What the plan was told. */
  public record Absent(PersonId person, LocalDate from, LocalDate until) {}

  public static final String SECRET = "a secret of more than 32 characters";

  public final List<Absent> absent = new ArrayList<>();
  public final List<String> trail = new ArrayList<>();
  public final SickNoteGiving giving;
  public final SickNoteOperations operations;
  public final SickNotes desk;
  public final Certificates certificates;
  public final HandOverSteps tidying;
  private final TestDatabase database;
  private final PostgresSickNotes rows;
  private final PostgresCertificates photos;
  private final DiskCertificates bytes;
  private final SickNoteNews news;
  private final Clock clock;

  public SickBed(TestDatabase database, Feed feed, MediaSettings settings, Clock clock)
      throws IOException {
    this.database = database;
    this.clock = clock;
    database.sql().update("delete from media.sick_note"); // other tests'
    database.sql().update("delete from media.certificate");
    rows = new PostgresSickNotes(database.sql());
    photos = new PostgresCertificates(database.sql());
    bytes = new DiskCertificates(settings);
    news = new SickNoteNews(feed);
    giving =
        new SickNoteGiving(
            rows,
            photos,
            (person, from, until) -> absent.add(new Absent(person, from, until)),
            news,
            clock);
    operations = new SickNoteOperations(giving);
    desk =
        new SickNoteBook(
            rows,
            photos,
            bytes,
            news,
            (by, act, subject, detail) -> trail.add(by.username() + " " + act + " " + detail),
            clock);
    certificates = arrival();
    tidying = steps(Optional.empty(), Optional.empty());
  }

  /** Each of its records is a transaction, as the container makes it. */
  private CertificateArrival arrival() {
    return new CertificateArrival(photos, rows, news) {
      @Override
      public void record(Certificate certificate) {
        in(() -> super.record(certificate));
      }
    };
  }

  public CertificateSteps steps() {
    return new CertificateSteps(bytes, arrival());
  }

  public SickNoteId give(NewSickNote note) {
    return Objects.requireNonNull(database.in(() -> giving.give(note)));
  }

  /** A hand-over into this folder, signed with this secret. */
  public HandOver handOver(Optional<Path> folder, Optional<String> secret) {
    HandOverSettings settings = settings(folder, secret);
    return new HandOver(steps(folder, secret), bytes, new DiskHandOver(settings), settings, clock);
  }

  private static HandOverSettings settings(Optional<Path> folder, Optional<String> secret) {
    return new HandOverSettings(folder, secret, Duration.ofDays(30));
  }

  private HandOverSteps steps(Optional<Path> folder, Optional<String> secret) {
    return new HandOverSteps(rows, photos, bytes, news, settings(folder, secret), clock) {
      @Override
      public void done(
          SickNoteId id, Optional<org.fieldops.kernel.CertificateId> photo, boolean handedOver) {
        in(() -> super.done(id, photo, handedOver));
      }
    };
  }

  private void in(Runnable work) {
    database.in(() -> {
      work.run();
      return true;
    });
  }
}
