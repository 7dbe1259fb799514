package org.fieldops.dispatch.channel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** {@code channel.direct}. */
@ApplicationScoped
public class ChannelOperations implements OperationHandler {

  private Channels channels;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelOperations() {}

  @Inject
  public ChannelOperations(Channels channels) {
    this.channels = channels;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("channel.direct");
  }

  @Override
  public JsonObject handle(Person by, Operation operation) {
    PersonId other = new PersonId(new Body(operation.body()).uuid("personId"));
    ChannelId id = channels.direct(by, other, Moment.of(operation));
    return WireJson.object().add("channelId", id.toString()).build();
  }
}
