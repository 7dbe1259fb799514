package org.fieldops.media.casefile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.CaseMessage;
import org.fieldops.media.CaseMessages;
import org.fieldops.media.casefile.model.CaseFile;
import org.fieldops.media.casefile.model.CaseFileRows;
import org.fieldops.media.casefile.model.CaseMessageRows;

/** Putting messages on case files. */
@ApplicationScoped
class CaseMessageDesk implements CaseMessages {

  private CaseFileRows cases;
  private CaseMessageRows rows;
  private Feed feed;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  CaseMessageDesk() {}

  @Inject
  CaseMessageDesk(CaseFileRows cases, CaseMessageRows rows, Feed feed, Clock clock) {
    this.cases = cases;
    this.rows = rows;
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void keep(Person by, CaseFileId file, CaseMessage message) {
    by.require(Role.SUPERVISOR);
    if (!found(file).open()) {
      throw new Refusal(Problem.CASE_CLOSED);
    }
    if (rows.count(file) >= MOST) {
      throw new Refusal(Problem.CASE_FULL, MOST);
    }
    if (rows.add(file, message, by, clock.instant())) {
      feed.append(
          Topic.REVIEW, "case", WireJson.object().add("caseFileId", file.toString()).build());
    }
  }

  @Override
  @Transactional
  public List<CaseMessage.Kept> on(Person by, CaseFileId file) {
    by.require(Role.SUPERVISOR);
    return rows.on(found(file).id(), MOST);
  }

  private CaseFile found(CaseFileId id) {
    return cases.find(id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
  }
}
