package org.fieldops.web.ui.shell;

import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.live.News;

/**
 * The number beside a place on the rail. A desk brings its own as a CDI bean; the rail asks it at
 * the beginning and after each entry that concerns it.
 */
public interface DeskBadge {

  /** The route of the place that carries the number. */
  String route();

  boolean concerns(News news);

  /** How many things wait there for this person; 0 shows nothing. */
  int count(Person person);
}
