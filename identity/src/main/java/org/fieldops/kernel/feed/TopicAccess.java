package org.fieldops.kernel.feed;

import java.util.Set;
import org.fieldops.identity.Person;

/**
 * Says which topics a person may read now. Each module that owns topics has one; the edge asks all
 * of them, and a topic that nobody grants is not readable.
 */
public interface TopicAccess {
  Set<Topic> topicsOf(Person person);
}
