package org.fieldops.web.ui.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.EvidenceReview;
import org.fieldops.media.EvidenceState;
import org.fieldops.web.ui.shell.DeskBadge;
import org.fieldops.web.ui.shell.live.News;

/** How many photos wait for a decision. */
@Dependent
class NewPhotosBadge implements DeskBadge {

  /** One more than the rail can say. */
  private static final int ENOUGH = 100;

  private final EvidenceReview evidence;

  @Inject
  NewPhotosBadge(EvidenceReview evidence) {
    this.evidence = evidence;
  }

  @Override
  public String route() {
    return "review";
  }

  @Override
  public boolean concerns(News news) {
    return news.is(Topic.REVIEW, "evidence");
  }

  @Override
  public int count(Person person) {
    return person.is(Role.SUPERVISOR)
        ? evidence.newest(person, Set.of(EvidenceState.READY), ENOUGH).size()
        : 0;
  }
}
