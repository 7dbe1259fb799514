package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.channel.model.Channel;
import org.fieldops.dispatch.channel.model.ChannelRepository;
import org.fieldops.dispatch.channel.model.Message;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/** What is said in channels. A channel that is not the person's is one they know nothing of. */
@ApplicationScoped
public class Conversation implements Channels {

  private static final int MAX_LIMIT = 200;
  private static final int MAX_TEXT = 4000;
  private static final Duration LISTED_AFTERWARDS = Duration.ofDays(7);

  private ChannelRepository channels;
  private Duties duties;
  private ChannelAnnouncements announcements;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Conversation() {}

  @Inject
  public Conversation(
      ChannelRepository channels, Duties duties, ChannelAnnouncements announcements, Clock clock) {
    this.channels = channels;
    this.duties = duties;
    this.announcements = announcements;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<ChannelView> of(Person person) {
    Instant since = clock.instant().minus(LISTED_AFTERWARDS);
    List<Channel> found =
        person.is(Role.DISPATCHER)
            ? channels.endingAfter(since)
            : channels.endingAfter(since, person.id());
    return found.stream().map(ChannelBook::view).toList();
  }

  @Override
  @Transactional
  public List<MessageView> latest(Person by, ChannelId channel, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new Refusal(Problem.MALFORMED, "limit");
    }
    requireHeard(by, channels.byId(channel));
    return channels.latest(channel, limit).stream().map(Message::view).toList();
  }

  @Override
  @Transactional
  public MessageView say(
      Person by, ChannelId id, OperationId messageId, String text, Instant writtenAt) {
    int length = text.codePointCount(0, text.length());
    if (text.isBlank()) {
      throw new Refusal(Problem.FIELD_MISSING, "text");
    }
    if (length > MAX_TEXT) {
      throw new Refusal(Problem.TEXT_TOO_LONG, "text", MAX_TEXT);
    }
    requireHeard(by, channels.byId(id));
    String unit = duties.current(by.id()).map(Duty::unitName).orElse(null);
    Channel channel = requireHeard(by, channels.locked(id));
    Optional<Message> before = channels.message(messageId);
    if (before.isPresent()) {
      return again(before.get().view(), by, id, text);
    }
    MessageView said =
        new MessageView(
            messageId,
            id,
            channel.next(),
            by.id(),
            by.name(),
            unit,
            text,
            writtenAt,
            clock.instant());
    channels.add(new Message(said));
    channels.flush();
    announcements.said(said);
    return said;
  }

  /** Keeps how far the person has read; more than there is counts as all of it. */
  @Transactional
  void read(Person by, ChannelId id, long upTo) {
    Channel channel = requireHeard(by, channels.byId(id));
    long there = Math.min(upTo, channel.lastNumber());
    if (there > 0 && channels.read(id, by.id(), there)) {
      announcements.read(id, by.id(), there);
    }
  }

  /** Keeps that the person took note of a message. */
  @Transactional
  void acknowledge(Person by, ChannelId id, long number, Instant writtenAt) {
    requireHeard(by, channels.byId(id));
    if (!channels.hasMessage(id, number)) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    if (channels.acknowledge(id, number, by.id(), writtenAt, clock.instant())) {
      announcements.acknowledged(id, number, by);
    }
  }

  private static MessageView again(MessageView said, Person by, ChannelId channel, String text) {
    if (!said.author().equals(by.id())
        || !said.channel().equals(channel)
        || !said.text().equals(text)) {
      throw new Refusal(Problem.OPERATION_REUSED);
    }
    return said;
  }

  private static Channel requireHeard(Person by, Optional<Channel> channel) {
    return channel
        .filter(found -> found.has(by.id()) || by.is(Role.DISPATCHER))
        .orElseThrow(() -> new Refusal(Problem.CHANNEL_NOT_YOURS));
  }
}
