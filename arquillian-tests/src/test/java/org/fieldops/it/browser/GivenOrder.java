package org.fieldops.it.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/** An order to everybody in the running shift, for screens that show one. */
record GivenOrder(ProtocolClient desk, UUID id, String channel) implements AutoCloseable {

  static GivenOrder toEverybody(Stack stack) {
    ProtocolClient desk = new ProtocolClient(stack.settings(), "dispatcher1");
    String channel = new ProtocolClient(stack.settings(), "patrol4").channelOfDuty();
    UUID id = Ids.next();
    JsonObject body =
        Json.createObjectBuilder()
            .add("channelId", channel)
            .add("text", "Lieferverkehr prüfen")
            .add("note", "Marktplatz 4")
            .add("to", Json.createObjectBuilder().add("everyone", true))
            .add("answerWithin", 1_000)
            .add(
                "steps",
                Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("after", 900).add("kind", "REPEAT")))
            .build();
    desk.operate(id, "order.given", body);
    return new GivenOrder(desk, id, channel);
  }

  /** Ends it, so that it asks nobody in other tests; again is harmless. */
  @Override
  public void close() {
    JsonObject body = Json.createObjectBuilder().add("orderId", id.toString()).build();
    desk.operate(Ids.next(), "order.closed", body);
  }
}
