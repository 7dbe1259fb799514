package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.PictureNote;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.evidence.model.Originals;
import org.fieldops.media.evidence.model.Originals.Derivative;
import org.fieldops.media.evidence.model.Stored;
import org.fieldops.media.imaging.Previews;

/** Takes the preview that a device made of its author's photo, until there is one of ours. */
@ApplicationScoped
class ClaimedPreviews {

  private EvidenceRows rows;
  private Originals originals;
  private CustodyChain custody;
  private EvidenceViews views;
  private EvidenceNews news;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ClaimedPreviews() {}

  @Inject
  ClaimedPreviews(
      EvidenceRows rows,
      Originals originals,
      CustodyChain custody,
      EvidenceViews views,
      EvidenceNews news) {
    this.rows = rows;
    this.originals = originals;
    this.custody = custody;
    this.views = views;
    this.news = news;
  }

  /**
   * @param drawn anew by us from what the device sent
   */
  @Transactional
  EvidenceView take(Person by, EvidenceId id, Previews drawn) {
    Evidence evidence =
        rows.locked(id)
            .filter(found -> found.author().id().equals(by.id()))
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    Stored stored = evidence.stored();
    if (stored == null || !evidence.reviewable()) {
      throw new Refusal(Problem.EVIDENCE_STATE);
    }
    if (stored.preview()) {
      return views.of(evidence);
    }
    keep(id, drawn);
    Set<PictureNote> notes = EnumSet.of(PictureNote.PREVIEW_CLAIMED);
    notes.addAll(stored.notes());
    notes.remove(PictureNote.NOT_SHOWN);
    Evidence after = evidence.shown(stored.shown(drawn.width(), drawn.height(), true, notes));
    rows.save(after);
    custody.append(id, by, "claimed", drawn.width() + " x " + drawn.height());
    news.tell(after);
    return views.of(after);
  }

  private void keep(EvidenceId id, Previews drawn) {
    try {
      originals.keepClaimed(id, Derivative.PREVIEW, drawn.preview());
      originals.keepClaimed(id, Derivative.THUMBNAIL, drawn.thumbnail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
