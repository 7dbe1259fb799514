package org.fieldops.dispatch.topic.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.feed.TopicAccess;

/**
 * The topics of geo-dispatch: what is for the person alone, the channels that they hear, the unit
 * they are on now since they are on it, and the dispatchers' desk.
 */
@ApplicationScoped
public class DispatchTopics implements TopicAccess {

  private ChannelAccess access;
  private Duties duties;
  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DispatchTopics() {}

  @Inject
  public DispatchTopics(ChannelAccess access, Duties duties, Feed feed) {
    this.access = access;
    this.duties = duties;
    this.feed = feed;
  }

  @Override
  @Transactional
  public Map<Topic, Long> topicsOf(Person person) {
    Map<Topic, Long> topics = new HashMap<>();
    topics.put(Topic.of(person.id()), 0L);
    access.all(person).stream()
        .filter(ReadingRight::live)
        .forEach(reach -> topics.put(Topic.of(reach.channel()), reach.feedAfter()));
    if (person.is(Role.PATROL)) {
      duties
          .current(person.id())
          .ifPresent(duty -> topics.put(Topic.of(duty.unit()), feed.numberBefore(duty.since())));
    }
    if (person.is(Role.DISPATCHER)) {
      topics.put(Topic.DISPATCH, 0L);
    }
    return topics;
  }
}
