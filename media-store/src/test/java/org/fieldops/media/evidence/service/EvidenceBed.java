package org.fieldops.media.evidence.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.RecordedFeed;
import org.fieldops.media.TestDatabase;
import org.fieldops.media.casefile.store.PostgresCaseFiles;
import org.fieldops.media.evidence.store.DiskOriginals;
import org.fieldops.media.evidence.store.PostgresCustody;
import org.fieldops.media.evidence.store.PostgresEvidence;

/** The real evidence feature over PostgreSQL and a folder. */
public final class EvidenceBed {

  private final TestDatabase database = new TestDatabase();
  private final RecordedFeed feed = new RecordedFeed();
  private final PostgresEvidence rows = new PostgresEvidence(database.sql());
  private final PostgresCaseFiles cases = new PostgresCaseFiles(database.sql());
  private volatile Duration ahead = Duration.ZERO;
  private final Clock clock =
      Clock.tick(
          ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC),
          Duration.ofMillis(1));
  private final CustodyChain custody = new CustodyChain(new PostgresCustody(database.sql()), clock);
  private final EvidenceNews news = new EvidenceNews(feed);
  private final EvidenceViews views = new EvidenceViews(cases);
  private final DiskOriginals originals;
  private final MediaSettings settings;

  public EvidenceBed(Path data) {
    settings = MediaSettings.over(data).withSpaceKept(0);
    originals = new DiskOriginals(settings);
  }

  /** Each of its records is a transaction, as the container makes it. */
  public EvidenceArrival arrival() {
    return new EvidenceArrival(rows, custody, news, clock) {
      @Override
      public void record(Examined examined) {
        database.in(() -> {
          super.record(examined);
          return true;
        });
      }
    };
  }

  void later(Duration by) {
    ahead = ahead.plus(by);
  }

  EvidenceCaptured captured() {
    return new EvidenceCaptured(rows, custody, news, settings, clock);
  }

  public Review review() {
    return new Review(
        rows, views, custody, originals, new Decisions(rows, cases, custody, views, news));
  }

  public PhotosOfCases photosOfCases() {
    return new PhotosOfCases(rows, views);
  }

  public CustodyChain chain() {
    return custody;
  }

  public TestDatabase database() {
    return database;
  }

  public RecordedFeed feed() {
    return feed;
  }

  public PostgresCaseFiles cases() {
    return cases;
  }

  public DiskOriginals originals() {
    return originals;
  }

  public MediaSettings settings() {
    return settings;
  }
}
