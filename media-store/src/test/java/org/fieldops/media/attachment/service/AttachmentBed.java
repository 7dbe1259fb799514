package org.fieldops.media.attachment.service;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.attachment.AttachmentReaders;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.media.Attachments;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.TestDatabase;
import org.fieldops.media.attachment.model.AttachmentBytes;
import org.fieldops.media.attachment.model.AttachmentFollower;
import org.fieldops.media.attachment.model.AttachmentRows;
import org.fieldops.media.attachment.model.Drawing;
import org.fieldops.media.attachment.store.DiskAttachments;
import org.fieldops.media.attachment.store.PostgresAttachments;
import org.fieldops.media.evidence.model.Originals;
import org.fieldops.media.evidence.service.MessageEvidence;
import org.fieldops.media.queue.AttachmentPictures;
import org.fieldops.media.queue.step.AttachmentSteps;

/**
 * The real attachments over PostgreSQL and a folder; who reads which message is said by the test.
 */
public final class AttachmentBed {

  private final TestDatabase database;
  private final Clock clock;
  private final MediaSettings settings;
  private final PostgresAttachments rows;
  private final DiskAttachments bytes;
  private final AttachmentNews news;
  private final Originals originals;
  private final MessageEvidence evidence;
  private final Said said = new Said();
  private AttachmentFollower follower = file -> {};

  public AttachmentBed(
      TestDatabase database,
      Feed feed,
      MediaSettings settings,
      Clock clock,
      Originals originals,
      MessageEvidence evidence) {
    this.originals = originals;
    this.evidence = evidence;
    this.database = database;
    this.clock = clock;
    this.settings = settings;
    rows = new PostgresAttachments(database.sql());
    bytes = new DiskAttachments(settings);
    news = new AttachmentNews(feed, said, file -> follower.changed(file));
  }

  /** The messages that there are: each names one file, and some people may read it. */
  public static final class Said implements AttachmentReaders {
    private final Set<AttachmentId> named = new HashSet<>();
    private final Set<UUID> readers = new HashSet<>();

    public void names(AttachmentId id, Person... people) {
      named.add(id);
      for (Person each : people) {
        readers.add(each.id().value());
      }
    }

    @Override
    public boolean mayRead(Person by, Named file) {
      return named.contains(file.attachment())
          ? readers.contains(by.id().value())
          : by.id().equals(file.author());
    }

    @Override
    public boolean isSaid(Named file) {
      return named.contains(file.attachment());
    }
  }

  /** Who else is told of each step of a file. */
  public void follow(AttachmentFollower by) {
    follower = by;
  }

  public AttachmentRows rows() {
    return rows;
  }

  public AttachmentBytes bytes() {
    return bytes;
  }

  public Said said() {
    return said;
  }

  AttachmentAdded added() {
    return new AttachmentAdded(rows, news, settings, clock);
  }

  public Attachments files() {
    return new SaidFiles(rows, bytes, said, originals, evidence);
  }

  /** Each of its records is a transaction, as the container makes it. */
  public AttachmentSteps steps() {
    AttachmentArrival arrival =
        new AttachmentArrival(rows, news, clock) {
          @Override
          public void record(Arrived arrived) {
            in(() -> {
              super.record(arrived);
              return true;
            });
          }
        };
    return new AttachmentSteps(bytes, arrival, settings);
  }

  /** Likewise. */
  AttachmentDrawing drawing() {
    return new AttachmentDrawing(rows, news, clock) {
      @Override
      public Optional<Drawing> take(String holder) {
        return in(() -> super.take(holder));
      }

      @Override
      public void drawn(Drawing drawing, boolean pictures) {
        in(() -> {
          super.drawn(drawing, pictures);
          return true;
        });
      }

      @Override
      public void later(Drawing drawing) {
        in(() -> {
          super.later(drawing);
          return true;
        });
      }

      @Override
      public void failed(Drawing drawing) {
        in(() -> {
          super.failed(drawing);
          return true;
        });
      }
    };
  }

  public AttachmentPictures pictures() {
    return new AttachmentPictures(drawing(), steps());
  }

  <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(database.in(work));
  }
}
