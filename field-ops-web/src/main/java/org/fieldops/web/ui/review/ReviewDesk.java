package org.fieldops.web.ui.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.CaseFiles;
import org.fieldops.media.CustodyHistory;
import org.fieldops.media.EvidenceReview;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.ReviewAct;
import org.jspecify.annotations.Nullable;

/**
 * What one supervisor has on the desk: the photos shown, the one looked at, the decisions that can
 * be taken back. Lives as long as the view; used under its session lock only. Something new coming
 * in never moves the selection; a decision moves it on. What the doors refuse goes through to the
 * view.
 */
final class ReviewDesk {

  private static final int FIRST_PAGE = 120;
  private static final int MOST = 500;
  private static final int CASES = 40;
  private static final int UNDO_DEPTH = 50;

  private final Person by;
  private final EvidenceReview evidence;
  private final CaseFiles caseFiles;
  private final Screen screen;
  private final Deque<Decision> decided = new ArrayDeque<>();

  private ReviewFilter filter = ReviewFilter.NEW;
  private int limit = FIRST_PAGE;
  private String searched = "";
  private @Nullable EvidenceId selected;
  private @Nullable EvidenceView looked;
  private List<PhotoGroup> groups = List.of();
  private PhotoOrder order = new PhotoOrder(groups);
  private int waiting;
  private int damaged;

  ReviewDesk(Person by, EvidenceReview evidence, CaseFiles caseFiles, Screen screen) {
    this.by = by;
    this.evidence = evidence;
    this.caseFiles = caseFiles;
    this.screen = screen;
  }

  /** What the desk shows on. */
  interface Screen {

    void photos(Shown shown);

    /** The photo looked at; null when there is none. */
    void photo(@Nullable EvidenceView photo, int place, int of);

    void cases(List<CaseFileView> cases, String searched);

    /** Something was decided and may be taken back. */
    void decided(Decision decision, String where);

    void takenBack(Decision decision);
  }

  /**
   * The list of photos as it is now.
   *
   * @param waiting READY ones, over all
   * @param damaged refused or quarantined ones, over all
   * @param more there are older ones than these
   */
  record Shown(
      ReviewFilter filter,
      List<PhotoGroup> groups,
      int photos,
      int waiting,
      int damaged,
      boolean more) {}

  /** Reads everything anew; keeps what is selected, or takes the first when nothing is. */
  void refresh() {
    load();
    if (selected == null) {
      selected = order.first().orElse(null);
    }
    show();
    showCases();
  }

  void filter(ReviewFilter chosen) {
    filter = chosen;
    limit = FIRST_PAGE;
    load();
    if (selected == null || order.placeOf(selected) == 0) {
      selected = order.first().orElse(null);
    }
    show();
  }

  /** Shows older ones too. */
  void more() {
    limit = MOST;
    refresh();
  }

  void search(String text) {
    searched = text.strip();
    showCases();
  }

  Optional<EvidenceId> selected() {
    return Optional.ofNullable(selected);
  }

  /** The photo looked at, when it may go onto a case. */
  Optional<EvidenceId> attachable() {
    return Optional.ofNullable(looked).filter(ReviewDesk::attachable).map(EvidenceView::id);
  }

  static boolean attachable(EvidenceView photo) {
    return photo.acts().contains(ReviewAct.ATTACH);
  }

  /** Says what the first refresh shall select. */
  void lookAt(EvidenceId id) {
    selected = id;
  }

  void select(EvidenceId id) {
    selected = id;
    showPhoto();
  }

  void move(PhotoOrder.Step step) {
    order
        .first()
        .flatMap(first -> order.neighbour(selected == null ? first : selected, step))
        .filter(id -> !id.equals(selected))
        .ifPresent(this::select);
  }

  void accept(EvidenceId id) {
    decide(id, Decision.What.ACCEPTED, () -> evidence.accept(by, id));
  }

  void reject(EvidenceId id, String reason) {
    decide(id, Decision.What.REJECTED, () -> evidence.reject(by, id, reason));
  }

  void attach(EvidenceId id, CaseFileId caseFile) {
    decide(id, Decision.What.ATTACHED, () -> evidence.attach(by, id, caseFile));
  }

  /**
   * Opens a case and, when a photo is named, puts it there.
   *
   * @param id made by the dialog once, so that doing it twice opens one case
   */
  void openCase(CaseFileId id, String kind, String title, @Nullable EvidenceId photo) {
    caseFiles.open(by, id, kind, title);
    showCases();
    if (photo != null) {
      decide(photo, Decision.What.ATTACHED, () -> evidence.attach(by, photo, id));
    }
  }

  /** Takes the newest decision of this desk back, or says nothing when there is none. */
  void undo() {
    if (decided.isEmpty()) {
      return;
    }
    Decision last = decided.pop();
    try {
      evidence.reopen(by, last.photo());
    } catch (RuntimeException failure) {
      if (!(failure instanceof Refusal refusal) || refusal.problem() == Problem.STORE_AWAY) {
        decided.push(last);
      }
      throw failure;
    }
    selected = last.photo();
    load();
    show();
    showCases();
    screen.takenBack(last);
  }

  /** Puts a decided photo back among the new ones. */
  void reopen(EvidenceId id) {
    evidence.reopen(by, id);
    decided.removeIf(decision -> decision.photo().equals(id));
    load();
    show();
    showCases();
  }

  /** Has a refused photo looked into once more; it comes back by itself. */
  void examineAgain(EvidenceId id) {
    evidence.examineAgain(by, id);
    load();
    show();
  }

  /** The chain of a photo, oldest first. */
  CustodyHistory custody(EvidenceId id) {
    return evidence.custody(by, id);
  }

  private void decide(EvidenceId id, Decision.What what, Supplier<EvidenceView> deed) {
    EvidenceView done = deed.get();
    Decision decision = new Decision(id, done.filename(), what);
    decided.push(decision);
    if (decided.size() > UNDO_DEPTH) {
      decided.removeLast();
    }
    if (id.equals(selected)) {
      selected = order.nextToDecide(id).orElse(id);
    }
    load();
    show();
    showCases();
    screen.decided(decision, done.caseNumber() == null ? "" : done.caseNumber());
  }

  private void load() {
    groups = PhotoGroup.of(evidence.newest(by, filter.states(), limit));
    order = new PhotoOrder(groups);
    waiting = evidence.newest(by, Set.of(EvidenceState.READY), MOST).size();
    damaged = evidence.newest(by, ReviewFilter.DAMAGED.states(), MOST).size();
  }

  private void show() {
    boolean more = order.size() >= limit && limit < MOST;
    screen.photos(new Shown(filter, groups, order.size(), waiting, damaged, more));
    showPhoto();
  }

  private void showPhoto() {
    looked = look();
    selected = looked == null ? null : looked.id();
    screen.photo(looked, looked == null ? 0 : order.placeOf(looked.id()), order.size());
  }

  /** What is selected, also when the filter does not show it; null when there is no such photo. */
  private @Nullable EvidenceView look() {
    EvidenceId id = selected;
    if (id == null) {
      return null;
    }
    EvidenceView shown = order.photo(id).orElse(null);
    if (shown != null) {
      return shown;
    }
    try {
      return evidence.evidence(by, id);
    } catch (Refusal refusal) {
      if (refusal.problem() == Problem.NOT_FOUND) {
        return null;
      }
      throw refusal;
    }
  }

  private void showCases() {
    screen.cases(caseFiles.search(by, searched, CASES), searched);
  }
}
