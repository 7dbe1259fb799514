package org.fieldops.media.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fieldops.media.attachment.model.Attachment;
import org.fieldops.media.attachment.model.AttachmentRows;
import org.fieldops.media.attachment.model.Drawing;
import org.fieldops.media.evidence.model.Look;

/**
 * Gives out files to be drawn, one at a time, and records what came of it. A file that nobody can
 * draw, that fails {@link #TRIES} times or that the server does not survive {@link #DEADLY} times
 * is shown by its name: no person has to decide anything on it.
 */
@ApplicationScoped
public class AttachmentDrawing {

  static final int TRIES = 4;
  static final int DEADLY = 2;
  static final Duration HELD = Duration.ofMinutes(10);

  private AttachmentRows rows;
  private AttachmentNews news;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AttachmentDrawing() {}

  @Inject
  AttachmentDrawing(AttachmentRows rows, AttachmentNews news, Clock clock) {
    this.rows = rows;
    this.news = news;
    this.clock = clock;
  }

  /** What this holder had begun when it ended may be taken again at once. */
  @Transactional
  public void free(String holder) {
    rows.free(holder, clock.instant());
  }

  /**
   * The most urgent that is due, for this holder alone.
   *
   * @param holder who draws, the same name after a restart
   */
  @Transactional
  public Optional<Drawing> take(String holder) {
    Instant now = clock.instant();
    for (Optional<Drawing> due = rows.due(now); due.isPresent(); due = rows.due(now)) {
      Drawing drawing = due.get();
      if (drawing.begun() >= DEADLY) {
        ended(drawing, false);
        continue;
      }
      rows.begin(drawing.id(), holder, now.plus(HELD));
      return due;
    }
    return Optional.empty();
  }

  /** Its pictures are stored, or there are none. */
  @Transactional
  public void drawn(Drawing drawing, boolean pictures) {
    ended(drawing, pictures);
  }

  /** None yet: its decoder takes long, and nothing waits for it. */
  @Transactional
  public void later(Drawing drawing) {
    Attachment file = rows.locked(drawing.id()).orElseThrow().drawn(false);
    rows.save(file);
    rows.ask(file.id(), Look.Kind.PREVIEW, clock.instant());
    news.tell(file);
  }

  /** It ended without a result. */
  @Transactional
  public void failed(Drawing drawing) {
    int count = drawing.failed() + 1;
    if (count >= TRIES) {
      ended(drawing, false);
    } else {
      rows.failed(drawing.id(), clock.instant().plus(Duration.ofSeconds(1L << count)));
    }
  }

  private void ended(Drawing drawing, boolean pictures) {
    Attachment file = rows.locked(drawing.id()).orElseThrow().drawn(pictures);
    rows.save(file);
    rows.done(file.id());
    news.tell(file);
  }
}
