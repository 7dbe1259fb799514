package org.fieldops.media.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.AttachmentState;
import org.fieldops.media.attachment.model.Attachment;
import org.fieldops.media.attachment.model.AttachmentRows;
import org.fieldops.media.attachment.model.FileType;
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;
import org.jspecify.annotations.Nullable;

/** Takes bytes over from the queue. */
@ApplicationScoped
public class AttachmentArrival {

  private AttachmentRows rows;
  private AttachmentNews news;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AttachmentArrival() {}

  @Inject
  AttachmentArrival(AttachmentRows rows, AttachmentNews news, Clock clock) {
    this.rows = rows;
    this.news = news;
    this.clock = clock;
  }

  /**
   * What is known of the bytes.
   *
   * @param refused why nobody is given them; null when they are what was announced
   * @param type what their first bytes say
   */
  public record Arrived(
      AttachmentId id,
      Author author,
      Declared declared,
      @Nullable Problem refused,
      String type,
      Instant receivedAt) {

    /** What a file is called of whose name nothing is left. */
    public static final String NAMELESS = "datei";
  }

  /**
   * Records the bytes; again is harmless. The manifest may be here already, or come later.
   *
   * @throws Refusal {@code ATTACHMENT_REUSED} when the manifest is of other bytes or another person
   */
  @Transactional
  public void record(Arrived arrived) {
    Attachment before =
        rows.claim(Attachment.begun(arrived.id(), arrived.author(), arrived.declared()));
    before.requireSame(arrived.author(), arrived.declared());
    if (before.received()) {
      return;
    }
    Attachment after = after(before, arrived);
    rows.save(after);
    if (after.state() == AttachmentState.RECEIVED) {
      rows.ask(after.id(), Look.Kind.EXAMINE, clock.instant());
    }
    news.tell(after);
  }

  private static Attachment after(Attachment before, Arrived arrived) {
    Problem refused = arrived.refused();
    if (refused != null) {
      return before.refused(refused, arrived.type(), arrived.receivedAt());
    }
    AttachmentState next =
        FileType.isPicture(arrived.type()) ? AttachmentState.RECEIVED : AttachmentState.READY;
    return before.received(next, arrived.type(), arrived.receivedAt());
  }

  /** Whether the bytes of this file have come home before. */
  @Transactional
  public boolean home(AttachmentId id) {
    return rows.find(id).filter(Attachment::received).isPresent();
  }
}
