package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderJson;
import org.fieldops.dispatch.OrderView;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.Feed;
import org.fieldops.kernel.feed.Topic;

/**
 * What the feed is told of orders: to the channel how it stands, in numbers; to a person that they
 * are asked once more, and what they answered themselves; to the desk who is missing.
 */
@ApplicationScoped
public class OrderAnnouncements {

  static final String ORDER = "order";
  static final String ALARM = "order.alarm";
  static final String ANSWER = "order.answer";

  private Feed feed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OrderAnnouncements() {}

  @Inject
  public OrderAnnouncements(Feed feed) {
    this.feed = feed;
  }

  void stands(OrderView order) {
    feed.append(Topic.of(order.channel()), ORDER, OrderJson.of(order));
  }

  void answered(PersonId person, OrderView order, OrderAnswer answer) {
    feed.append(Topic.of(person), ANSWER, OrderJson.own(order.id(), answer));
  }

  /** Somebody is asked, once more or instead of others. */
  void alarm(PersonId person, JsonObject order) {
    feed.append(Topic.of(person), ALARM, order);
  }

  void desk(OrderView order) {
    feed.append(Topic.DISPATCH, ALARM, OrderJson.of(order));
  }
}
