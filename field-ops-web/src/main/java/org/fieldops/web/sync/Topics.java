package org.fieldops.web.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.TopicAccess;

/** What a person may read now: what all modules together grant, and their own topic. */
@ApplicationScoped
class Topics {

  @Inject @Any private Instance<TopicAccess> grants;

  Map<Topic, Long> of(Person person) {
    Map<Topic, Long> topics = new HashMap<>();
    topics.put(Topic.of(person.id()), 0L);
    for (TopicAccess grant : grants) {
      grant.topicsOf(person).forEach((topic, after) -> topics.merge(topic, after, Math::min));
    }
    return topics;
  }
}
