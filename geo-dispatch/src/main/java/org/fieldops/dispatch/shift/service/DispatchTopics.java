package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Duties;
import org.fieldops.identity.Person;
import org.fieldops.identity.Role;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.TopicAccess;

/**
 * The topics of geo-dispatch: what is for the person alone, their channels, the unit they are on
 * now, and the dispatchers' desk.
 */
@ApplicationScoped
public class DispatchTopics implements TopicAccess {

  private Channels channels;
  private Duties duties;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DispatchTopics() {}

  @Inject
  public DispatchTopics(Channels channels, Duties duties) {
    this.channels = channels;
    this.duties = duties;
  }

  @Override
  @Transactional
  public Set<Topic> topicsOf(Person person) {
    Set<Topic> topics = new HashSet<>();
    topics.add(Topic.of(person.id()));
    channels.of(person).forEach(channel -> topics.add(Topic.of(channel.id())));
    duties.current(person.id()).ifPresent(duty -> topics.add(Topic.of(duty.unit())));
    if (person.is(Role.DISPATCHER)) {
      topics.add(Topic.DISPATCH);
    }
    return topics;
  }
}
