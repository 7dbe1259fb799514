package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.media.EvidenceState;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.casefile.model.CaseFile;
import org.fieldops.media.casefile.model.CaseFileRows;
import org.fieldops.media.evidence.model.Evidence;
import org.fieldops.media.evidence.model.EvidenceRows;
import org.fieldops.media.evidence.model.Look;
import org.fieldops.media.evidence.model.LookRows;

/** What supervisors decide: each in one transaction with its custody link and its feed entries. */
@ApplicationScoped
class Decisions {

  private static final int LONGEST_REASON = 1_000;

  private EvidenceRows rows;
  private LookRows looks;
  private CaseFileRows cases;
  private CustodyChain custody;
  private EvidenceViews views;
  private EvidenceNews news;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Decisions() {}

  @Inject
  Decisions(
      EvidenceRows rows,
      LookRows looks,
      CaseFileRows cases,
      CustodyChain custody,
      EvidenceViews views,
      EvidenceNews news,
      Clock clock) {
    this.rows = rows;
    this.looks = looks;
    this.clock = clock;
    this.cases = cases;
    this.custody = custody;
    this.views = views;
    this.news = news;
  }

  @Transactional
  EvidenceView accept(Person by, EvidenceId id) {
    Evidence evidence = locked(by, id);
    if (evidence.state() == EvidenceState.ACCEPTED) {
      return views.of(evidence);
    }
    Evidence after = evidence.accepted();
    rows.save(after);
    custody.append(id, by, "accepted", "");
    news.tell(after);
    return views.of(after);
  }

  @Transactional
  EvidenceView reject(Person by, EvidenceId id, String reason) {
    by.require(Role.SUPERVISOR);
    String why = PlainText.optional("reason", reason, LONGEST_REASON);
    if (why.isEmpty()) {
      throw new Refusal(Problem.REASON_MISSING);
    }
    Evidence evidence = locked(by, id);
    if (evidence.state() == EvidenceState.REJECTED && why.equals(evidence.reason())) {
      return views.of(evidence);
    }
    Evidence after = evidence.rejected(why);
    rows.save(after);
    custody.append(id, by, "rejected", why);
    news.tell(after);
    return views.of(after);
  }

  @Transactional
  EvidenceView reopen(Person by, EvidenceId id) {
    Evidence evidence = locked(by, id);
    if (evidence.state() == EvidenceState.READY) {
      return views.of(evidence);
    }
    Evidence after = evidence.reopened();
    rows.save(after);
    custody.append(id, by, "reopened", "was " + evidence.state());
    news.tell(after, evidence.caseFile());
    return views.of(after);
  }

  @Transactional
  EvidenceView attach(Person by, EvidenceId id, CaseFileId onto) {
    Evidence evidence = locked(by, id);
    if (onto.equals(evidence.caseFile())) {
      return views.of(evidence);
    }
    CaseFile caseFile = cases.find(onto).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (!caseFile.open()) {
      throw new Refusal(Problem.CASE_CLOSED);
    }
    Evidence after = evidence.attached(onto);
    rows.save(after);
    custody.append(id, by, "attached", caseFile.number());
    news.tell(after, onto);
    return views.of(after);
  }

  @Transactional
  EvidenceView examineAgain(Person by, EvidenceId id) {
    Evidence evidence = locked(by, id);
    if (evidence.state() == EvidenceState.RECEIVED) {
      return views.of(evidence);
    }
    Evidence after = evidence.examinedAgain();
    rows.save(after);
    looks.ask(id, Look.Kind.EXAMINE, clock.instant());
    custody.append(id, by, "reexamined", "was " + evidence.state() + " " + evidence.reason());
    news.tell(after);
    return views.of(after);
  }

  private Evidence locked(Person by, EvidenceId id) {
    by.require(Role.SUPERVISOR);
    return rows.locked(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }
}
