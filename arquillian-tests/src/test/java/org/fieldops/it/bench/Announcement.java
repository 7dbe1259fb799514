package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fieldops.it.town.Town;
import org.fieldops.it.town.TownPerson;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.Stack;

/**
 * One announcement to thousands with one socket each: until it is at each of them, and how long a
 * backup request takes that comes in the middle of it.
 */
final class Announcement {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ROUNDS = 20;

  /** An announcement on its way. */
  private record UnderWay(long sentAt, CountDownLatch phonesLeft, Times deliveries) {}

  private final Map<String, UnderWay> underWay = new ConcurrentHashMap<>();
  private final List<String> complaints = new ArrayList<>();

  private Announcement() {}

  static Figures measure(Stack stack, int people) throws Exception {
    return new Announcement().run(stack, people);
  }

  private Figures run(Stack stack, int people) throws Exception {
    try (Town town = new Town(stack);
        Crew demo = Crew.onDuty(stack.settings())) {
      List<TownPerson> readers = town.people(people);
      TownPerson author = town.people(1).getFirst();
      String channel = town.channel("ANNOUNCEMENT", List.of(author), readers);
      Sockets.open(demo, readers, frame -> heard("channel:" + channel, frame));
      Call call = new Call(stack.settings(), demo);
      Times quiet = new Times();
      Times beside = new Times();
      Times deliveries = new Times();
      announce(author, channel, people, new Times()).await(); // to warm up
      call.took();
      for (int i = 0; i < ROUNDS; i++) {
        quiet.add(call.took());
        Waiting announced = announce(author, channel, people, deliveries);
        beside.add(call.took());
        announced.await();
      }
      return new Figures(
          List.of(
              "%d announcements to %d people with one socket each, A1".formatted(ROUNDS, people),
              deliveries.line("sent until at each of them"),
              quiet.line("a backup request, quiet"),
              beside.line("a backup request in the middle")),
          complaints);
    }
  }

  private interface Waiting {
    void await() throws InterruptedException;
  }

  private Waiting announce(TownPerson author, String channel, int people, Times deliveries) {
    String id = Ids.next().toString();
    JsonObject body =
        Json.createObjectBuilder()
            .add("channelId", channel)
            .add("text", "Die Wahllokale schließen um 18 Uhr. Bitte bleibt bis zur Übergabe.")
            .build();
    UnderWay way = new UnderWay(System.nanoTime(), new CountDownLatch(people), deliveries);
    underWay.put(id, way);
    JsonObject answer = author.client().operate(UUID.fromString(id), "message.sent", body);
    if (!answer.getString("outcome").equals("accepted")) {
      throw new IllegalStateException(answer.toString());
    }
    return () -> {
      if (!way.phonesLeft().await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        complaints.add(
            "not at %d of %d people within %s"
                .formatted(way.phonesLeft().getCount(), people, PATIENCE));
      }
    };
  }

  private void heard(String topic, Listener.Frame frame) {
    if (!frame.is(topic, "message")) {
      return;
    }
    UnderWay way = underWay.get(frame.text("messageId"));
    if (way != null) {
      way.deliveries().add(frame.at() - way.sentAt());
      way.phonesLeft().countDown();
    }
  }
}
