package org.fieldops.it.bench;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fieldops.it.ProtocolClient;
import org.fieldops.stack.DemoPeople;
import org.fieldops.stack.DemoPerson;
import org.fieldops.stack.StackSettings;

/** Everybody in the demo's running shift, and the sockets at which they listen. */
final class Crew implements AutoCloseable {

  /** In the running shift whatever else goes on, and in no other test. */
  private static final String ALWAYS = "demo1";

  private final List<Member> members;
  private final List<Listener> listeners = Collections.synchronizedList(new ArrayList<>());

  private Crew(List<Member> members) {
    this.members = members;
  }

  /** Waits for the demo's running shift and signs its people in, as the officer's app does. */
  static Crew onDuty(StackSettings settings) {
    ProtocolClient always = new ProtocolClient(settings, ALWAYS);
    Awaitility.await("the demo's shift runs")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> member(ALWAYS, always).isPresent());
    String channel = member(ALWAYS, always).orElseThrow().channelId();
    return new Crew(
        DemoPeople.of(settings).all().stream()
            .filter(person -> person.role().equals("patrol"))
            .map(DemoPerson::username)
            .flatMap(name -> member(name, ProtocolClient.withSession(settings, name)).stream())
            .filter(member -> member.channelId().equals(channel))
            .toList());
  }

  /** Others than the demo's people. */
  static Crew of(List<Member> members) {
    return new Crew(List.copyOf(members));
  }

  List<Member> members() {
    return members;
  }

  /** Those whom no other test expects anything of: what they leave behind disturbs nobody. */
  List<Member> extras() {
    return members.stream().filter(member -> member.username().startsWith("demo")).toList();
  }

  /** Opens one more socket, until this crew goes home. */
  void listen(ProtocolClient client, Consumer<Listener.Frame> heard) {
    listeners.add(new Listener(client, heard));
  }

  private static Optional<Member> member(String username, ProtocolClient client) {
    JsonObject self = client.get("/me");
    Instant now = Instant.parse(self.getString("serverTime"));
    return duties(self)
        .filter(duty -> !Instant.parse(duty.getString("from")).isAfter(now))
        .filter(duty -> Instant.parse(duty.getString("until")).isAfter(now))
        .findFirst()
        .map(duty ->
            new Member(
                username,
                self.getString("personId"),
                client,
                duty.getString("unitId"),
                duty.getString("unit"),
                duty.getJsonArray("channels").getJsonObject(0).getString("channelId")));
  }

  private static Stream<JsonObject> duties(JsonObject self) {
    return self.getJsonArray("duties").getValuesAs(JsonObject.class).stream();
  }

  @Override
  public void close() {
    listeners.forEach(Listener::close);
  }
}
