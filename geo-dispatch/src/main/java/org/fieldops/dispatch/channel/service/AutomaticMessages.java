package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.channel.model.MessageRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * What programs say in a channel. Its author is the program's hook and nobody else: it has the
 * hook's id and name, and where people have their unit it says what it is.
 */
@ApplicationScoped
public class AutomaticMessages {

  /** Stands where people have their unit. */
  public static final String UNIT = "Webhook";

  private MessageRows messages;
  private ChannelAnnouncements announcements;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AutomaticMessages() {}

  @Inject
  public AutomaticMessages(MessageRows messages, ChannelAnnouncements announcements, Clock clock) {
    this.messages = messages;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Says it, or finds it said under this id by the same hook in the same channel.
   *
   * @param extras what stands beside the text
   */
  public Optional<MessageView> say(
      PersonId hook, String name, ChannelId channel, OperationId id, String text, Extras extras) {
    Instant now = clock.instant();
    Optional<MessageView> added =
        messages.add(
            new MessageRows.Draft(
                id,
                channel,
                new Person(hook, name, name, Set.of()),
                UNIT,
                text,
                extras,
                Moment.now(now),
                now));
    added.ifPresent(announcements::said);
    return added.or(() ->
        messages
            .byId(id)
            .filter(said -> said.author().equals(hook) && said.channel().equals(channel)));
  }
}
