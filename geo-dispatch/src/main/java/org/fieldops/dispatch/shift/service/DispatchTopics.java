package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Duties;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
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
  public Map<Topic, Long> topicsOf(Person person) {
    Map<Topic, Long> topics = new HashMap<>();
    topics.put(Topic.of(person.id()), 0L);
    channels.of(person).forEach(channel -> topics.put(Topic.of(channel.id()), 0L));
    duties.current(person.id()).ifPresent(duty -> topics.put(Topic.of(duty.unit()), 0L));
    if (person.is(Role.DISPATCHER)) {
      topics.put(Topic.DISPATCH, 0L);
    }
    return topics;
  }
}
