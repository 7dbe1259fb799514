package org.fieldops.web.ui.shell;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.fieldops.dispatch.BackupRequests;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.web.ui.shell.live.News;

/** How many backup requests are open. */
@Dependent
class OpenRequestsBadge implements DeskBadge {

  private final BackupRequests requests;

  @Inject
  OpenRequestsBadge(BackupRequests requests) {
    this.requests = requests;
  }

  @Override
  public String route() {
    return DeskPlace.SITUATION.route();
  }

  @Override
  public boolean concerns(News news) {
    return news.is(Topic.DISPATCH, "backup");
  }

  @Override
  public int count(Person person) {
    return person.is(Role.DISPATCHER) ? requests.open(person).size() : 0;
  }
}
