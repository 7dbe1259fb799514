package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ChannelOverview;
import org.fieldops.dispatch.ChannelView;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessagePage;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Pin;
import org.fieldops.dispatch.Readers;
import org.fieldops.dispatch.channel.model.MessageRows;
import org.fieldops.dispatch.channel.model.MessageRows.Readership;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.model.WritingRight;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/** What is said in channels. A channel that is not the person's is one they know nothing of. */
@ApplicationScoped
public class Conversation implements Channels {

  private static final int MOST_NAMED = 50;
  private static final int MOST_LISTED = 500;
  private static final int WITH_PAGE = 50;
  private static final int MAX_LATEST = 200;
  private static final int MAX_PAGE = 100;
  private static final int NEWEST = 30;
  private static final int CHARACTERS = 50_000;
  private static final int MOST_NAMES = 200;

  private MessageRows messages;
  private ChannelAccess access;
  private People people;
  private ChannelAnnouncements announcements;
  private DirectChannels direct;
  private HeldResults results;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Conversation() {}

  @Inject
  public Conversation(
      MessageRows messages,
      ChannelAccess access,
      People people,
      ChannelAnnouncements announcements,
      DirectChannels direct,
      HeldResults results,
      Clock clock) {
    this.messages = messages;
    this.access = access;
    this.people = people;
    this.announcements = announcements;
    this.direct = direct;
    this.results = results;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<ChannelView> of(Person person) {
    return listed(person, MOST_NAMED).stream().map(ReadingRight::view).toList();
  }

  @Override
  @Transactional
  public List<ChannelOverview> overview(Person person) {
    List<ReadingRight> reaches = listed(person, MOST_LISTED);
    Map<ChannelId, List<MessageView>> newest =
        messages.newest(person.id(), reaches, WITH_PAGE, NEWEST, CHARACTERS);
    Map<ChannelId, List<Pin>> pins =
        messages.pins(
            reaches.stream().filter(reach -> newest.containsKey(reach.channel())).toList());
    return reaches.stream()
        .map(reach ->
            reach.overview(
                newest.getOrDefault(reach.channel(), List.of()),
                pins.getOrDefault(reach.channel(), List.of())))
        .toList();
  }

  /** What is shown; what may be read is more when there is more. */
  private List<ReadingRight> listed(Person person, int most) {
    return access.all(person).stream().limit(most).toList();
  }

  @Override
  @Transactional
  public List<MessageView> latest(Person by, ChannelId channel, int limit) {
    requireLimit(limit, MAX_LATEST);
    return messages.before(by.id(), access.reading(by, channel), Long.MAX_VALUE, limit);
  }

  @Override
  @Transactional
  public MessagePage before(Person by, ChannelId channel, long before, int limit) {
    requireLimit(limit, MAX_PAGE);
    List<MessageView> found =
        messages.before(by.id(), access.reading(by, channel), before, limit + 1);
    boolean more = found.size() > limit;
    return new MessagePage(more ? found.subList(1, found.size()) : found, more);
  }

  @Override
  @Transactional
  public Readers readers(Person by, ChannelId channel, long number) {
    requireAsking(by, channel, number);
    return named(messages.readers(channel, number, MOST_NAMES));
  }

  @Override
  @Transactional
  public Readers acknowledgements(Person by, ChannelId channel, long number) {
    requireAsking(by, channel, number);
    return named(messages.acknowledged(channel, number, MOST_NAMES));
  }

  private void requireAsking(Person by, ChannelId channel, long number) {
    ReadingRight reach = access.reading(by, channel);
    if (!reach.mayWrite()) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    if (!messages.has(reach, number)) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }

  private Readers named(Readership readership) {
    Map<PersonId, Person> known = people.byIds(readership.people());
    return new Readers(
        readership.read(),
        readership.of(),
        readership.people().stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .map(person -> new Readers.Reader(person.id(), person.name()))
            .sorted(Comparator.comparing(Readers.Reader::name))
            .toList());
  }

  @Override
  @Transactional
  public MessageView say(
      Person by, ChannelId channel, OperationId id, String text, Extras extras, Moment written) {
    if (extras.speaks()) {
      PlainText.optional("text", text, Extras.MAX_TEXT);
    } else {
      PlainText.required("text", text, Extras.MAX_TEXT);
    }
    WritingRight right =
        extras.urgent()
            ? access.leading(by, channel, written)
            : access.writing(by, channel, written);
    Extras checked = results.checked(channel, text, extras);
    Extras held = checked.isNone() ? checked : holding(by, channel, checked);
    var added =
        messages.add(
            new MessageRows.Draft(
                id, channel, by, right.unitName(), text, held, written, clock.instant()));
    if (added.isEmpty()) {
      return again(messages.byId(id).orElseThrow(), by, channel, text, held);
    }
    if (!held.mentions().isEmpty()) {
      messages.mention(channel, added.get().number(), held.mentions());
    }
    results.said(by, id, held);
    announcements.said(added.get());
    if (added.get().number() == 1) {
      direct.begun(channel);
    }
    return added.get();
  }

  @Override
  @Transactional
  public ChannelId direct(Person by, PersonId other, Moment written) {
    return direct.open(by, other, written);
  }

  /** Keeps how far the person has read; more than there is counts as all of it. */
  @Transactional
  void read(Person by, ChannelId id, long upTo) {
    ReadingRight reach = access.reading(by, id);
    long there = Math.min(upTo, reach.lastNumber());
    if (there > 0 && messages.read(id, by.id(), there)) {
      announcements.read(by, access.reading(by, id));
    }
  }

  /** Keeps that the person took note of a message. */
  @Transactional
  void acknowledge(Person by, ChannelId id, long number, Moment written) {
    if (!messages.has(access.reading(by, id), number)) {
      throw new Refusal(Problem.NOT_FOUND);
    }
    if (messages.acknowledge(id, number, by.id(), written, clock.instant())) {
      announcements.acknowledged(id, number, by);
    }
  }

  /** Without an answer to what the author may not read, and without those who are not there. */
  private Extras holding(Person by, ChannelId channel, Extras extras) {
    Long replyTo = extras.replyTo();
    boolean answers =
        replyTo != null
            && access
                .mayRead(by, channel)
                .filter(reach -> messages.has(reach, replyTo))
                .isPresent();
    Extras held = answers ? extras : extras.replyingTo(null);
    if (!held.mentions().isEmpty()) {
      held = held.mentioning(there(channel, held.mentions()));
    }
    return held.isNone() ? Extras.NONE : held;
  }

  /** Those who are in the channel, and dispatchers who may write there without being in it. */
  private List<PersonId> there(ChannelId channel, List<PersonId> named) {
    Set<PersonId> members = access.live(Set.copyOf(named), channel);
    List<PersonId> others = named.stream().filter(id -> !members.contains(id)).toList();
    Set<PersonId> ofTheDesk =
        people.byIds(others).values().stream()
            .filter(person -> access.leads(person, channel))
            .map(Person::id)
            .collect(Collectors.toSet());
    return named.stream().filter(id -> members.contains(id) || ofTheDesk.contains(id)).toList();
  }

  private static MessageView again(
      MessageView said, Person by, ChannelId channel, String text, Extras extras) {
    if (!said.author().equals(by.id())
        || !said.channel().equals(channel)
        || !said.text().equals(text)
        || !said.extras().equals(extras)) {
      throw new Refusal(Problem.OPERATION_REUSED);
    }
    return said;
  }

  private static void requireLimit(int limit, int most) {
    if (limit < 1 || limit > most) {
      throw new Refusal(Problem.MALFORMED, "limit");
    }
  }
}
