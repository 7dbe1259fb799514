package org.fieldops.web.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.fieldops.identity.Person;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.TopicAccess;

/** What a person may read now: what all modules together grant, and their own topic. */
@ApplicationScoped
class Topics {

  @Inject @Any private Instance<TopicAccess> grants;

  Set<Topic> of(Person person) {
    Set<Topic> topics = new HashSet<>();
    topics.add(Topic.of(person.id()));
    for (TopicAccess grant : grants) {
      topics.addAll(grant.topicsOf(person));
    }
    return topics;
  }
}
