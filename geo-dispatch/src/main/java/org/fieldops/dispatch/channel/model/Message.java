package org.fieldops.dispatch.channel.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldops.dispatch.MessageView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** A message, as it was said: names of author and unit are those of that moment. */
@Entity
@Table(name = "message")
public class Message {

  @Id private UUID id;
  private UUID channelId;
  private long number;
  private UUID author;
  private String authorName;
  private @Nullable String unitName;
  private String text;
  private Instant writtenAt;
  private Instant receivedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Message() {}

  public Message(MessageView said) {
    this.id = said.id().value();
    this.channelId = said.channel().value();
    this.number = said.number();
    this.author = said.author().value();
    this.authorName = said.authorName();
    this.unitName = said.unitName();
    this.text = said.text();
    this.writtenAt = said.writtenAt();
    this.receivedAt = said.receivedAt();
  }

  public MessageView view() {
    return new MessageView(
        new OperationId(id),
        new ChannelId(channelId),
        number,
        new PersonId(author),
        authorName,
        unitName,
        text,
        writtenAt,
        receivedAt);
  }
}
