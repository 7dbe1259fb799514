package org.fieldops.it.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/** An order to everybody in the running shift, for screens that show one. */
record GivenOrder(ProtocolClient desk, UUID id, String channel) implements AutoCloseable {

  static GivenOrder toEverybody(Stack stack) {
    String channel = new ProtocolClient(stack.settings(), "patrol4").channelOfDuty();
    return given(stack, channel, Json.createObjectBuilder().add("everyone", true), 900);
  }

  /**
   * To one of them, and once more after a minute.
   *
   * @param before what is done when nothing of it is known yet
   */
  static GivenOrder toOne(Stack stack, ProtocolClient asked, Runnable before) {
    before.run();
    JsonObjectBuilder to =
        Json.createObjectBuilder()
            .add("people", Json.createArrayBuilder().add(asked.get("/me").getString("personId")));
    return given(stack, asked.channelOfDuty(), to, 1);
  }

  private static GivenOrder given(Stack stack, String channel, JsonObjectBuilder to, int again) {
    ProtocolClient desk = new ProtocolClient(stack.settings(), "dispatcher1");
    UUID id = Ids.next();
    JsonObject body =
        Json.createObjectBuilder()
            .add("channelId", channel)
            .add("text", "Lieferverkehr prüfen")
            .add("note", "Marktplatz 4")
            .add("to", to)
            .add("answerWithin", 1_000)
            .add(
                "steps",
                Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("after", again).add("kind", "REPEAT")))
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
