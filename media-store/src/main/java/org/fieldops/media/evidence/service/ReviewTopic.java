package org.fieldops.media.evidence.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.fieldops.identity.Person;
import org.fieldops.identity.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.TopicAccess;

/** The review desk's topic is for supervisors. */
@ApplicationScoped
class ReviewTopic implements TopicAccess {

  @Override
  public Set<Topic> topicsOf(Person person) {
    return person.is(Role.SUPERVISOR) ? Set.of(Topic.REVIEW) : Set.of();
  }
}
