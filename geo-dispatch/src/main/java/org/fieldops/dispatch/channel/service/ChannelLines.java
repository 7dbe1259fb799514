package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.channel.model.MessageRows;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the house says in a channel: one line, however many came or went. Its author is who did it,
 * or, when it came of itself, one of them. The text is facts and no words of a language: the names
 * of up to three people, or how many there are.
 */
@ApplicationScoped
public class ChannelLines {

  private static final int MOST_NAMED = 3;

  private MessageRows messages;
  private ChannelAnnouncements announcements;
  private People people;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelLines() {}

  @Inject
  public ChannelLines(
      MessageRows messages, ChannelAnnouncements announcements, People people, Clock clock) {
    this.messages = messages;
    this.announcements = announcements;
    this.people = people;
    this.clock = clock;
  }

  /** Says it to who is in the channel now; nothing when it is nobody. */
  public void say(
      ChannelId channel, @Nullable Person by, Extras.Line line, Collection<PersonId> who) {
    Optional<Person> author =
        Optional.ofNullable(by).or(() -> who.stream().findFirst().flatMap(people::byId));
    if (who.isEmpty() || author.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    messages
        .add(
            new MessageRows.Draft(
                new OperationId(Ids.next()),
                channel,
                author.get(),
                null,
                facts(who),
                Extras.of(line),
                new Moment(now, now, true),
                now))
        .ifPresent(said -> {
          messages.line(channel, said.number());
          announcements.said(said);
        });
  }

  private String facts(Collection<PersonId> who) {
    return who.size() > MOST_NAMED
        ? String.valueOf(who.size())
        : people.byIds(who).values().stream()
            .map(Person::name)
            .sorted()
            .collect(Collectors.joining(", "));
  }
}
