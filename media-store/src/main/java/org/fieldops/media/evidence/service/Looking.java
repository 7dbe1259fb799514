package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Problem;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView.Camera;
import org.fieldops.media.PictureNote;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.evidence.model.LookRows;
import org.fieldops.media.evidence.model.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Gives out pictures to be looked into, one at a time, and records what was found. Whoever holds
 * one has it for a while; a look that did not end, because the server did, is given out once more
 * and then left to a person. A look that failed is tried again, later each time.
 */
@ApplicationScoped
public class Looking {

  static final int TRIES = 4;
  static final int DEADLY = 2;
  static final Duration HELD = Duration.ofMinutes(10);
  static final Duration PARKED_PAUSE = Duration.ofMinutes(5);

  private LookRows looks;
  private EvidenceRows rows;
  private CustodyChain custody;
  private EvidenceNews news;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Looking() {}

  @Inject
  Looking(LookRows looks, EvidenceRows rows, CustodyChain custody, EvidenceNews news, Clock clock) {
    this.looks = looks;
    this.rows = rows;
    this.custody = custody;
    this.news = news;
    this.clock = clock;
  }

  /** One picture to be looked into. */
  public record Task(EvidenceId id, Look.Kind kind, int failed, String sha256) {}

  /**
   * What was found.
   *
   * @param refused why it is no picture that may be reviewed; null when it is one
   * @param contentType by the first bytes; null when they tell nothing
   * @param notes what is to be known of it all the same
   */
  public record Findings(
      @Nullable Problem refused,
      @Nullable String contentType,
      @Nullable Integer width,
      @Nullable Integer height,
      boolean preview,
      @Nullable Camera camera,
      Set<PictureNote> notes) {}

  /** What this holder had begun when it ended may be taken again at once. */
  @Transactional
  public void free(String holder) {
    looks.free(holder, clock.instant());
  }

  /**
   * The most urgent picture that is due, for this holder alone.
   *
   * @param holder who looks, the same name after a restart
   */
  @Transactional
  public Optional<Task> take(String holder) {
    Instant now = clock.instant();
    for (Optional<Look> due = looks.due(now); due.isPresent(); due = looks.due(now)) {
      Look look = due.get();
      if (look.begun() >= DEADLY) {
        looks.leaveAlone(look.id(), Problem.EXAMINATION_DEADLY.name());
        continue;
      }
      Optional<Stored> stored = rows.find(look.id()).map(Evidence::stored);
      if (stored.isEmpty()) {
        looks.done(look.id());
        continue;
      }
      looks.begin(look.id(), holder, now.plus(HELD));
      return Optional.of(new Task(look.id(), look.kind(), look.failed(), stored.get().sha256()));
    }
    return Optional.empty();
  }

  /** Records what a look found; again is harmless. */
  @Transactional
  public void found(Task task, Findings findings) {
    Evidence evidence = rows.locked(task.id()).orElseThrow();
    Stored before = evidence.stored();
    if (before == null) {
      return;
    }
    if (task.kind() == Look.Kind.PREVIEW) {
      shown(evidence, before, findings);
    } else if (evidence.state() == EvidenceState.RECEIVED) {
      examined(evidence, before, findings);
    } else {
      looks.done(task.id());
    }
  }

  private void examined(Evidence evidence, Stored before, Findings found) {
    Problem refused = found.refused();
    Stored seen =
        new Stored(
            before.sha256(),
            found.contentType() == null ? before.contentType() : found.contentType(),
            found.width(),
            found.height(),
            found.preview(),
            found.camera(),
            found.notes(),
            before.receivedAt());
    Evidence after =
        evidence.received(
            seen,
            refused == null ? EvidenceState.READY : EvidenceState.REFUSED,
            refused == null ? null : refused.name());
    rows.save(after);
    if (found.notes().contains(PictureNote.PREVIEW_LATER)) {
      looks.ask(after.id(), Look.Kind.PREVIEW, clock.instant());
    } else {
      looks.done(after.id());
    }
    custody.appendExamined(after);
    news.tell(after);
  }

  private void shown(Evidence evidence, Stored before, Findings found) {
    boolean claimed = before.notes().contains(PictureNote.PREVIEW_CLAIMED);
    Stored after =
        !found.preview() && claimed // the device's own is better than none
            ? before.shown(
                before.width(), before.height(), true, Set.of(PictureNote.PREVIEW_CLAIMED))
            : before.shown(found.width(), found.height(), found.preview(), found.notes());
    rows.save(evidence.shown(after));
    looks.done(evidence.id());
    if (found.preview()) {
      custody.append(evidence.id(), "previewed", found.width() + " x " + found.height());
    }
    news.tell(evidence.shown(after));
  }

  /** A look ended without a result. */
  @Transactional
  public void failed(Task task, String error) {
    int count = task.failed() + 1;
    boolean park = count >= TRIES;
    Duration pause = park ? PARKED_PAUSE : Duration.ofSeconds(1L << count);
    looks.failed(task.id(), error, park, clock.instant().plus(pause));
  }

  /** Everything that failed, and what was left to a person, is due now. */
  @Transactional
  public void tryAgain() {
    looks.tryAgain(clock.instant());
  }

  @Transactional
  public int waiting() {
    return looks.waiting();
  }

  /** What a person should know of, the longest waiting first. */
  @Transactional
  public List<Look.Parked> parked(int limit) {
    return looks.parked(limit);
  }
}
