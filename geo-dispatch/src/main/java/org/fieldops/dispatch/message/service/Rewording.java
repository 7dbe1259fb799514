package org.fieldops.dispatch.message.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.Messages;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.channel.service.HeldResults;
import org.fieldops.dispatch.message.model.LaterRows;
import org.fieldops.dispatch.message.model.PinRows;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * What the author of a message says anew, or takes back. All texts are kept, each with its moment;
 * the one with the latest moment is the present one, however late it came in. What was written
 * before the message was withdrawn is kept too, and shows itself no more.
 */
@ApplicationScoped
public class Rewording {

  private LaterRows rows;
  private PinRows pins;
  private ChannelAccess access;
  private LaterAnnouncements announcements;
  private HeldResults results;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Rewording() {}

  @Inject
  public Rewording(
      LaterRows rows,
      PinRows pins,
      ChannelAccess access,
      LaterAnnouncements announcements,
      HeldResults results,
      Clock clock) {
    this.rows = rows;
    this.pins = pins;
    this.access = access;
    this.announcements = announcements;
    this.results = results;
    this.clock = clock;
  }

  MessageView edit(Person by, ChannelId channel, OperationId id, String given, Moment written) {
    MessageView message = own(by, channel, id, written);
    String text = text(given, message.extras());
    results.check(channel, text, message.extras().notResult());
    Instant withdrawnAt = message.state().withdrawnAt();
    if (withdrawnAt != null && !written.at().isBefore(withdrawnAt)) {
      throw new Refusal(Problem.MESSAGE_WITHDRAWN);
    }
    if (message.text().equals(text)) {
      return message;
    }
    List<MessageVersion> kept = kept(message);
    if (kept.size() >= Messages.MOST_VERSIONS) {
      throw new Refusal(Problem.MESSAGE_EDITS, Messages.MOST_VERSIONS);
    }
    rows.keep(channel, message.number(), text, written, clock.instant());
    if (withdrawnAt != null || written.at().isBefore(presentAt(message))) {
      return message;
    }
    rows.edit(channel, message.number(), text, written.at());
    return told(channel, id);
  }

  MessageView withdraw(Person by, ChannelId channel, OperationId id, Moment written) {
    MessageView message = own(by, channel, id, written);
    if (message.state().withdrawn()) {
      return message;
    }
    kept(message);
    rows.withdraw(channel, message.number(), written.at());
    if (pins.unpin(channel, message.number())) {
      announcements.pins(channel, pins.numbers(channel));
    }
    return told(channel, id);
  }

  /** A message of theirs, locked, that may be changed. */
  private MessageView own(Person by, ChannelId channel, OperationId id, Moment written) {
    access.writing(by, channel, written);
    MessageView message = rows.lock(channel, id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    Extras extras = message.extras();
    if (!message.author().equals(by.id()) || extras.line() != null || extras.orderId() != null) {
      throw new Refusal(Problem.NOT_ALLOWED);
    }
    return message;
  }

  /** The texts so far; the first is kept beside the message when there is about to be another. */
  private List<MessageVersion> kept(MessageView message) {
    List<MessageVersion> kept = rows.versions(message.channel(), message.number());
    if (kept.isEmpty()) {
      Moment first = new Moment(message.writtenAt(), message.at(), message.clockKnown());
      rows.keep(message.channel(), message.number(), message.text(), first, message.receivedAt());
    }
    return kept;
  }

  private MessageView told(ChannelId channel, OperationId id) {
    MessageView now = rows.lock(channel, id).orElseThrow();
    announcements.changed(now);
    return now;
  }

  private static Instant presentAt(MessageView message) {
    Instant editedAt = message.state().editedAt();
    return editedAt == null ? message.at() : editedAt;
  }

  private static String text(String given, Extras extras) {
    return extras.speaks()
        ? PlainText.optional("text", given, Extras.MAX_TEXT)
        : PlainText.required("text", given, Extras.MAX_TEXT);
  }
}
