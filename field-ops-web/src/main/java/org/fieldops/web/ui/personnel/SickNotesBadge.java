package org.fieldops.web.ui.personnel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.SickNotes;
import org.fieldops.web.ui.shell.DeskBadge;
import org.fieldops.web.ui.shell.live.News;

/** How many sick notes are to be dealt with. */
@Dependent
class SickNotesBadge implements DeskBadge {

  /** One more than the rail can say. */
  private static final int ENOUGH = 100;

  private final SickNotes notes;

  @Inject
  SickNotesBadge(SickNotes notes) {
    this.notes = notes;
  }

  @Override
  public String route() {
    return "hr";
  }

  @Override
  public boolean concerns(News news) {
    return news.is(Topic.PERSONNEL, "personnel");
  }

  @Override
  public int count(Person person) {
    return person.is(Role.HR) ? notes.list(person, false, "", 0, ENOUGH).size() : 0;
  }
}
