package org.fieldops.media.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Set;
import org.fieldops.kernel.AttachmentId;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.attachment.model.Attachment;
import org.fieldops.media.attachment.model.AttachmentRows;
import org.fieldops.media.attachment.service.AttachmentArrival.Arrived;
import org.fieldops.media.file.model.Author;
import org.fieldops.media.file.model.Declared;

/** The manifest of a file arrives, ahead of its message: operation {@code attachment.added}. */
@ApplicationScoped
class AttachmentAdded implements OperationHandler {

  private AttachmentRows rows;
  private AttachmentNews news;
  private MediaSettings settings;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AttachmentAdded() {}

  @Inject
  AttachmentAdded(AttachmentRows rows, AttachmentNews news, MediaSettings settings, Clock clock) {
    this.rows = rows;
    this.news = news;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("attachment.added");
  }

  /** Whether the channel takes what they say is asked of the message; until then nobody sees it. */
  @Override
  public JsonObject handle(Person by, Operation operation) {
    by.require(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR);
    Body body = new Body(operation.body());
    AttachmentId id = new AttachmentId(body.uuid("attachmentId"));
    ChannelId channel = new ChannelId(body.uuid("channelId"));
    Author author = new Author(by.id(), by.name());
    Declared declared = Declared.of(body, Arrived.NAMELESS, settings.uploadLimit());
    Attachment file = rows.claim(Attachment.begun(id, author, declared));
    file.requireSame(author, declared);
    if (file.channel() == null) {
      file = file.announced(channel);
      rows.announce(file, clock.instant());
      if (file.received()) {
        news.tell(file); // the bytes were faster; only now their readers may hear of them
      }
    } else {
      file = file.announced(channel);
    }
    return WireJson.object()
        .add("attachmentId", id.toString())
        .add("state", file.state().name())
        .build();
  }
}
