package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.media.Content;
import org.fieldops.media.CustodyEntry;
import org.fieldops.media.CustodyHistory;
import org.fieldops.media.EvidenceReview;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.PictureNote;
import org.fieldops.media.evidence.model.CustodyLink;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.evidence.model.Originals;
import org.fieldops.media.evidence.model.Originals.Bytes;
import org.fieldops.media.evidence.model.Originals.Derivative;
import org.fieldops.media.evidence.model.Stored;

/** Looking at evidence; what is decided goes on to {@link Decisions}. */
@ApplicationScoped
public class Review implements EvidenceReview {

  private static final int MOST = 500;
  private static final Duration ONE_LOOK = Duration.ofMinutes(10);

  private EvidenceRows rows;
  private EvidenceViews views;
  private CustodyChain custody;
  private Originals originals;
  private Decisions decisions;
  private ClaimedPreviews claimed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Review() {}

  @Inject
  Review(
      EvidenceRows rows,
      EvidenceViews views,
      CustodyChain custody,
      Originals originals,
      Decisions decisions,
      ClaimedPreviews claimed) {
    this.claimed = claimed;
    this.rows = rows;
    this.views = views;
    this.custody = custody;
    this.originals = originals;
    this.decisions = decisions;
  }

  @Override
  @Transactional
  public List<EvidenceView> newest(Person by, Set<EvidenceState> states, int limit) {
    by.require(Role.SUPERVISOR);
    return views.of(rows.newest(states, bounded(limit)));
  }

  @Override
  @Transactional
  public List<EvidenceView> own(Person by, int limit) {
    return views.of(rows.own(by.id(), bounded(limit)));
  }

  @Override
  @Transactional
  public EvidenceView evidence(Person by, EvidenceId id) {
    return views.of(visible(by, rows.find(id)));
  }

  @Override
  @Transactional
  public Content original(Person by, EvidenceId id) {
    Evidence evidence = visible(by, rows.locked(id));
    Stored stored = stored(evidence);
    Content content =
        content(
            open(() -> originals.open(stored.sha256())),
            stored.contentType(),
            DownloadName.of(evidence, stored.contentType()),
            stored.sha256());
    custody.append(id, by, "opened", "");
    return content;
  }

  @Override
  @Transactional
  public Content preview(Person by, EvidenceId id) {
    Evidence evidence = visible(by, rows.locked(id));
    Content content = derivative(evidence, Derivative.PREVIEW);
    custody.appendOncePer(ONE_LOOK, id, by, "viewed");
    return content;
  }

  @Override
  @Transactional
  public Content thumbnail(Person by, EvidenceId id) {
    return derivative(visible(by, rows.find(id)), Derivative.THUMBNAIL);
  }

  @Override
  @Transactional
  public CustodyHistory custody(Person by, EvidenceId id, int before, int limit) {
    visible(by, rows.find(id));
    List<CustodyLink> page = custody.page(id, before, bounded(limit));
    return new CustodyHistory(
        custody.intact(id),
        page.stream().map(Review::entry).toList(),
        !page.isEmpty() && page.get(0).number() > 1);
  }

  private static CustodyEntry entry(CustodyLink link) {
    return new CustodyEntry(
        link.number(),
        link.at(),
        link.person(),
        link.act(),
        link.detail(),
        link.previous(),
        link.hash());
  }

  @Override
  public EvidenceView accept(Person by, EvidenceId id) {
    return decisions.accept(by, id);
  }

  @Override
  public EvidenceView reject(Person by, EvidenceId id, String reason) {
    return decisions.reject(by, id, reason);
  }

  @Override
  public EvidenceView reopen(Person by, EvidenceId id) {
    return decisions.reopen(by, id);
  }

  @Override
  public EvidenceView attach(Person by, EvidenceId id, CaseFileId caseFile) {
    return decisions.attach(by, id, caseFile);
  }

  @Override
  public EvidenceView examineAgain(Person by, EvidenceId id) {
    return decisions.examineAgain(by, id);
  }

  @Override
  public EvidenceView claimPreview(Person by, EvidenceId id, InputStream jpeg) {
    return claimed.take(by, id, ClaimedPicture.drawn(jpeg));
  }

  private Content derivative(Evidence evidence, Derivative which) {
    Stored stored = stored(evidence);
    if (!stored.preview()) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    boolean theirs = stored.notes().contains(PictureNote.PREVIEW_CLAIMED);
    return content(
        open(() ->
            theirs
                ? originals.openClaimed(evidence.id(), which)
                : originals.openDerivative(stored.sha256(), which)),
        "image/jpeg",
        which.name().toLowerCase(java.util.Locale.ROOT) + ".jpg",
        theirs ? stored.sha256() + "-claimed" : stored.sha256());
  }

  private static Content content(Bytes bytes, String type, String filename, String sha256) {
    return new Content(bytes.in(), bytes.length(), type, filename, sha256);
  }

  private static Bytes open(Opening opening) {
    try {
      return opening.open().orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Opening {
    Optional<Bytes> open() throws IOException;
  }

  private static Stored stored(Evidence evidence) {
    Stored stored = evidence.stored();
    if (stored == null) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    return stored;
  }

  private static Evidence visible(Person by, Optional<Evidence> found) {
    return found
        .filter(evidence -> mine(by, evidence) || by.is(Role.SUPERVISOR))
        .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }

  private static boolean mine(Person by, Evidence evidence) {
    return evidence.author().id().equals(by.id());
  }

  private static int bounded(int limit) {
    return Math.clamp(limit, 1, MOST);
  }
}
