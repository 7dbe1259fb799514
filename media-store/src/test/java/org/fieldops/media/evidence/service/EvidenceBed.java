package org.fieldops.media.evidence.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.fieldops.media.CaptureOrigin;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.RecordedFeed;
import org.fieldops.media.TestDatabase;
import org.fieldops.media.casefile.store.PostgresCaseFiles;
import org.fieldops.media.evidence.store.DiskOriginals;
import org.fieldops.media.evidence.store.PostgresCustody;
import org.fieldops.media.evidence.store.PostgresEvidence;
import org.fieldops.media.evidence.store.PostgresLooks;

/** The real evidence feature over PostgreSQL and a folder. */
public final class EvidenceBed {

  private final TestDatabase database = new TestDatabase();
  private final RecordedFeed feed = new RecordedFeed();
  private final PostgresEvidence rows = new PostgresEvidence(database.sql());
  private final PostgresLooks looks = new PostgresLooks(database.sql());
  private final PostgresCaseFiles cases = new PostgresCaseFiles(database.sql());
  private volatile Duration ahead = Duration.ZERO;
  private final Clock clock;
  private final CustodyChain custody;
  private final EvidenceNews news = new EvidenceNews(feed);
  private final EvidenceViews views = new EvidenceViews(cases);
  private final DiskOriginals originals;
  private java.util.function.Consumer<CaptureOrigin> origins = nobody -> {};
  private final MediaSettings settings;

  public EvidenceBed(Path data) {
    this(data, Instant::now);
  }

  /**
   * @param time what its clock shows, but for {@link #later}
   */
  public EvidenceBed(Path data, InstantSource time) {
    clock =
        Clock.tick(
            ((InstantSource) () -> time.instant().plus(ahead)).withZone(ZoneOffset.UTC),
            Duration.ofMillis(1));
    custody = new CustodyChain(new PostgresCustody(database.sql()), clock);
    settings = MediaSettings.over(data).withSpaceKept(0);
    originals = new DiskOriginals(settings);
  }

  /** Each of its records is a transaction, as the container makes it. */
  public EvidenceArrival arrival() {
    return new EvidenceArrival(rows, looks, custody, news, clock) {
      @Override
      public void record(Arrived arrived) {
        database.in(() -> {
          super.record(arrived);
          return true;
        });
      }
    };
  }

  /** Each call is a transaction, as the container makes it. */
  public Looking looking() {
    return new Looking(looks, rows, custody, news, clock) {
      @Override
      public java.util.Optional<Task> take(String holder) {
        return java.util.Objects.requireNonNull(database.in(() -> super.take(holder)));
      }

      @Override
      public void found(Task task, Findings findings) {
        database.in(() -> {
          super.found(task, findings);
          return true;
        });
      }
    };
  }

  public MessageEvidence fromMessages() {
    return new MessageEvidence(rows, looks, custody, news, clock);
  }

  public PostgresLooks looks() {
    return looks;
  }

  void later(Duration by) {
    ahead = ahead.plus(by);
  }

  /** Who answers from now on on which duty somebody was. */
  void onOrigin(java.util.function.Consumer<CaptureOrigin> answers) {
    origins = answers;
  }

  EvidenceCaptured captured() {
    return new EvidenceCaptured(rows, custody, news, settings, clock, origins);
  }

  public Review review() {
    return new Review(
        rows,
        views,
        custody,
        originals,
        new Decisions(rows, looks, cases, custody, views, news, clock),
        new ClaimedPreviews(rows, originals, custody, views, news));
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
