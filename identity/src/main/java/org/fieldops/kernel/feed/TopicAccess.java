package org.fieldops.kernel.feed;

import java.util.Map;
import org.fieldops.kernel.Person;

/**
 * Says which topics a person may read now, and from where on. Each module that owns topics has one;
 * the edge asks all of them, and a topic that nobody grants is not readable.
 */
public interface TopicAccess {

  /**
   * The topics, each with the number of the feed after which it may be read: 0 for all of it. When
   * two grants name one topic, the smaller number counts.
   */
  Map<Topic, Long> topicsOf(Person person);
}
