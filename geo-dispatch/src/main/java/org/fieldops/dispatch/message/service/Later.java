package org.fieldops.dispatch.message.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Messages;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Pin;
import org.fieldops.dispatch.Reaction;
import org.fieldops.dispatch.channel.model.MemberRows;
import org.fieldops.dispatch.channel.model.MessageRows;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.message.model.LaterRows;
import org.fieldops.dispatch.message.model.LaterRows.Answers;
import org.fieldops.dispatch.message.model.LaterRows.Change;
import org.fieldops.dispatch.message.model.PinRows;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/** Quick answers, pins, and who may know what of them; edits are left to {@link Rewording}. */
@ApplicationScoped
public class Later implements Messages {

  /** Counts are told at most so often, however many answer at once. */
  private static final Duration SELDOM = Duration.ofSeconds(1);

  private static final int MOST_NAMES = 200;
  private static final int MOST_MENTIONABLE = 20;

  private LaterRows rows;
  private PinRows pins;
  private MessageRows messages;
  private MemberRows members;
  private ChannelAccess access;
  private People people;
  private LaterAnnouncements announcements;
  private Rewording rewording;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Later() {}

  @Inject
  public Later(
      LaterRows rows,
      PinRows pins,
      MessageRows messages,
      MemberRows members,
      ChannelAccess access,
      People people,
      LaterAnnouncements announcements,
      Rewording rewording,
      Clock clock) {
    this.rows = rows;
    this.pins = pins;
    this.messages = messages;
    this.members = members;
    this.access = access;
    this.people = people;
    this.announcements = announcements;
    this.rewording = rewording;
    this.clock = clock;
  }

  @Override
  @Transactional
  public MessageView edit(
      Person by, ChannelId channel, OperationId message, String text, Moment written) {
    return rewording.edit(by, channel, message, text, written);
  }

  @Override
  @Transactional
  public MessageView withdraw(Person by, ChannelId channel, OperationId message, Moment written) {
    return rewording.withdraw(by, channel, message, written);
  }

  @Override
  @Transactional
  public void react(
      Person by, ChannelId channel, long number, Reaction reaction, boolean on, Moment written) {
    requireThere(access.reading(by, channel), number);
    Answers answers = rows.lockAnswers(channel, number).orElseThrow();
    if (answers.withdrawn()) {
      throw new Refusal(Problem.MESSAGE_WITHDRAWN);
    }
    Instant now = clock.instant();
    Change change = rows.answer(channel, number, by.id(), reaction, on, written.at(), now);
    if (change == Change.NONE) {
      return;
    }
    Map<Reaction, Long> counts = counted(answers.counts(), reaction, change);
    Instant toldAt = answers.toldAt();
    boolean atOnce = toldAt == null || toldAt.plus(SELDOM).isBefore(now);
    rows.count(channel, number, counts, atOnce ? now : null);
    if (atOnce) {
      announcements.answers(channel, number, counts);
    }
    announcements.mine(by, channel, number, rows.mine(channel, number, by.id()));
  }

  private static Map<Reaction, Long> counted(
      Map<Reaction, Long> before, Reaction reaction, Change change) {
    Map<Reaction, Long> counts = new EnumMap<>(Reaction.class);
    counts.putAll(before);
    counts.merge(reaction, change == Change.MORE ? 1L : -1L, Long::sum);
    counts.values().removeIf(count -> count <= 0);
    return counts;
  }

  /** Tells the counts that were held back; says how many. */
  @Transactional
  public int tellHeldBack(int most) {
    List<LaterRows.Counts> untold = rows.untold(clock.instant(), most);
    untold.forEach(each -> announcements.answers(each.channel(), each.number(), each.reactions()));
    return untold.size();
  }

  @Override
  @Transactional
  public void pin(Person by, ChannelId channel, long number, boolean on, Moment written) {
    access.writing(by, channel, written);
    requireThere(access.reading(by, channel), number);
    members.lock(channel);
    if (on && rows.lockAnswers(channel, number).orElseThrow().withdrawn()) {
      throw new Refusal(Problem.MESSAGE_WITHDRAWN);
    }
    if (on ? pinned(by, channel, number, written) : pins.unpin(channel, number)) {
      announcements.pins(channel, pins.numbers(channel));
    }
  }

  private boolean pinned(Person by, ChannelId channel, long number, Moment written) {
    List<Long> there = pins.numbers(channel);
    if (there.contains(number)) {
      return false;
    }
    if (there.size() >= Pin.MOST) {
      throw new Refusal(Problem.PINS_FULL, Pin.MOST);
    }
    return pins.pin(channel, number, by.name(), written.at());
  }

  @Override
  @Transactional
  public List<Pin> pins(Person by, ChannelId channel) {
    ReadingRight reach = access.reading(by, channel);
    return messages.pins(List.of(reach)).getOrDefault(channel, List.of());
  }

  @Override
  @Transactional
  public List<MessageVersion> versions(Person by, ChannelId channel, long number) {
    ReadingRight reach = access.reading(by, channel);
    MessageView message =
        messages.before(by.id(), reach, number + 1, 1).stream()
            .filter(found -> found.number() == number)
            .findFirst()
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (!message.author().equals(by.id()) && !access.readsFormerTexts(by, reach)) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    List<MessageVersion> kept = rows.versions(channel, number);
    return kept.isEmpty() ? List.of(only(message)) : kept;
  }

  private static MessageVersion only(MessageView message) {
    return new MessageVersion(
        1,
        message.text(),
        message.writtenAt(),
        message.at(),
        message.receivedAt(),
        message.clockKnown());
  }

  @Override
  @Transactional
  public Map<Reaction, List<Person>> reactors(Person by, ChannelId channel, long number) {
    requireThere(access.reading(by, channel), number);
    Map<Reaction, List<Person>> gave = new EnumMap<>(Reaction.class);
    for (Reaction reaction : Reaction.values()) {
      List<PersonId> ids = rows.gave(channel, number, reaction, MOST_NAMES);
      if (!ids.isEmpty()) {
        gave.put(reaction, named(ids));
      }
    }
    return gave;
  }

  private List<Person> named(List<PersonId> ids) {
    Map<PersonId, Person> known = people.byIds(ids);
    return ids.stream()
        .map(known::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  @Override
  @Transactional
  public List<Person> mentionable(Person by, ChannelId channel, String part) {
    ReadingRight reach = access.reading(by, channel);
    if (!reach.mayWrite()) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    Role also = reach.kind().ofTheDesk() ? Role.DISPATCHER : null;
    return people.colleagues(by.id(), members.members(channel), also, part, MOST_MENTIONABLE);
  }

  private void requireThere(ReadingRight reach, long number) {
    if (!messages.has(reach, number)) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }
}
