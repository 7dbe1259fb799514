package org.fieldops.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/** A third party's program that asks in a channel of its own, by the webhook "Pegel". */
record AskingProgram(
    ProtocolClient owner, String channel, String name, String address, String secret)
    implements AutoCloseable {

  /** In a channel of the first dispatcher with an officer. */
  static AskingProgram with(Stack stack, String officer) {
    ProtocolClient owner = new ProtocolClient(stack.settings(), "dispatcher1");
    String member = new ProtocolClient(stack.settings(), officer).get("/me").getString("personId");
    String channel = Ids.next().toString();
    String name = "Pegel " + channel.substring(24);
    JsonObject made =
        Json.createObjectBuilder()
            .add("channelId", channel)
            .add("kind", "GROUP")
            .add("name", name)
            .add("history", "ALL")
            .add(
                "members",
                Json.createArrayBuilder()
                    .add(person(owner.get("/me").getString("personId"), "OWNER"))
                    .add(person(member, "WRITER")))
            .build();
    assertEquals(200, owner.post("/channels", made).statusCode());
    String hook = Ids.next().toString();
    JsonObject incoming =
        Json.createObjectBuilder()
            .add("hookId", hook)
            .add("direction", "IN")
            .add("name", "Pegel")
            .build();
    String secret =
        ProtocolClient.json(owner.post("/channels/" + channel + "/hooks", incoming))
            .getString("secret");
    String address = stack.settings().applicationUrl() + "/hooks/" + hook;
    return new AskingProgram(owner, channel, name, address, secret);
  }

  private static JsonObject person(String id, String role) {
    return Json.createObjectBuilder().add("personId", id).add("role", role).build();
  }

  /** Says it with choices; the answer has {@code messageId} and {@code number}. */
  JsonObject asks(String text, String... choices) throws Exception {
    HttpResponse<byte[]> answer = posts(text, List.of(choices));
    assertEquals(200, answer.statusCode());
    return ProtocolClient.json(answer);
  }

  HttpResponse<byte[]> posts(String text, List<String> choices) throws Exception {
    JsonArrayBuilder offered = Json.createArrayBuilder(choices);
    JsonObject body = Json.createObjectBuilder().add("text", text).add("choices", offered).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(address))
              .header("Content-Type", "application/json")
              .header("Fieldops-Hook-Secret", secret)
              .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  /** Has an address told what is said there. */
  void hearsAt(String url) {
    JsonObject outgoing =
        Json.createObjectBuilder()
            .add("hookId", Ids.next().toString())
            .add("direction", "OUT")
            .add("name", "Pegel hört")
            .add("url", url)
            .add("events", Json.createArrayBuilder().add("message.said"))
            .build();
    assertEquals(200, owner.post("/channels/" + channel + "/hooks", outgoing).statusCode());
  }

  /** A body that an address was told. */
  static JsonObject read(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  /** Ends its channel. */
  @Override
  public void close() {
    owner.call("DELETE", "/channels/" + channel, Json.createObjectBuilder().build());
  }
}
