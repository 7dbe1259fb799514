package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.TopicAccess;

/** The review desk's topic is for supervisors. */
@ApplicationScoped
class ReviewTopic implements TopicAccess {

  @Override
  public Map<Topic, Long> topicsOf(Person person) {
    return person.is(Role.SUPERVISOR) ? Map.of(Topic.REVIEW, 0L) : Map.of();
  }
}
