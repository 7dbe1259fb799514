package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.StackSettings;

/**
 * One unit requests backup again and again; the three units nearest to it, and they only, hear it.
 */
final class HelpRun {

  /** Seconds, says the promise; more than this is a broken one. */
  private static final Duration WITHIN = Duration.ofSeconds(5);

  private static final int ASKED = 3;
  private static final String DISPATCHER = "dispatcher1";

  /** Far from all other units of the demo, so that nobody else is among the nearest. */

  /** About 100 metres northwards. */

  /** A phone, or the dispatcher's desk, and the requests that came to it. */
  private record Place(String name, Arrivals arrivals) {}

  private final Member caller;
  private final List<Member> helpers;
  private final Map<String, List<Place>> phonesByUnit = new HashMap<>();
  private final Place desk = new Place(DISPATCHER, new Arrivals());
  private final WatchedDesk screen;

  HelpRun(StackSettings settings, Crew crew, WatchedDesk screen) {
    this.screen = screen;
    caller = crew.extras().getFirst();
    List<String> asked =
        crew.members().stream()
            .map(Member::unitId)
            .filter(unit -> !unit.equals(caller.unitId()))
            .distinct()
            .limit(ASKED)
            .toList();
    helpers = crew.members().stream().filter(member -> asked.contains(member.unitId())).toList();
    for (Member helper : helpers) {
      Place phone = new Place(helper.username(), new Arrivals());
      phonesByUnit.computeIfAbsent(helper.unitId(), unit -> new ArrayList<>()).add(phone);
      listen(crew, helper.client(), "unit:" + helper.unitId(), phone);
    }
    listen(crew, new ProtocolClient(settings, DISPATCHER), "desk:dispatch", desk);
  }

  /** Each is closed before the next. */
  Figures requests(int requests) throws InterruptedException {
    Times answers = new Times();
    Times phones = new Times();
    Times desks = new Times();
    Times screens = new Times();
    Times fresh = new Times();
    List<String> complaints = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    reportPositions();
    for (int i = 0; i < requests; i++) {
      ids.add(request(answers, phones, desks, screens, fresh, complaints));
    }
    twice(ids, complaints);
    return new Figures(
        List.of(
            "%d backup requests to %d phones of %d units"
                .formatted(requests, helpers.size(), phonesByUnit.size()),
            answers.line("sent until answered"),
            phones.line("sent until at the last phone asked"),
            desks.line("sent until at the dispatcher's socket"),
            screens.line("sent until on the desk's screen"),
            fresh.line("sent until at a socket just opened")),
        complaints);
  }

  private String request(
      Times answers, Times phones, Times desks, Times screens, Times fresh, List<String> complaints)
      throws InterruptedException {
    var id = Ids.next();
    String word = "Messung-" + id.toString().substring(24);
    JsonObject body =
        Json.createObjectBuilder()
            .add("urgency", "URGENT")
            .add("note", word)
            .add("position", Positions.fix(0))
            .build();
    Member late = helpers.getFirst();
    Place opened = new Place(late.username() + ", just come", new Arrivals());
    String cursor = late.client().get("/snapshot").getString("cursor");
    long sentAt = System.nanoTime();
    long sentAtMillis = System.currentTimeMillis();
    try (NewSocket socket = NewSocket.opening(() -> listener(late, cursor, opened))) {
      JsonObject answer = caller.client().operateUrgently(id, "backup.requested", body);
      answers.add(System.nanoTime() - sentAt);
      if (!answer.getString("outcome").equals("accepted")) {
        throw new IllegalStateException(answer.toString());
      }
      if (!alerted(answer).equals(phonesByUnit.keySet())) {
        complaints.add("other units than the nearest were asked: " + answer);
      }
      List<Place> asked = phonesByUnit.values().stream().flatMap(List::stream).toList();
      String open = id + " OPEN";
      arrived(open, asked, sentAt, phones, complaints);
      arrived(open, List.of(desk), sentAt, desks, complaints);
      arrived(open, List.of(opened), sentAt, fresh, complaints);
    }
    screen
        .shownAt(word)
        .ifPresentOrElse(
            at -> screens.add(TimeUnit.MILLISECONDS.toNanos(at - sentAtMillis)),
            () -> complaints.add("never on the desk's screen: " + id));
    JsonObject over =
        Json.createObjectBuilder().add("requestId", id.toString()).add("note", "Messung").build();
    caller.client().operateUrgently(Ids.next(), "backup.closed", over);
    return id.toString();
  }

  private static Listener listener(Member member, String cursor, Place place) {
    String topic = "unit:" + member.unitId();
    return new Listener(member.client(), cursor, frame -> note(frame, topic, place));
  }

  /** Until it is at the last of these places. */
  private static void arrived(
      String what, List<Place> places, long sentAt, Times times, List<String> complaints)
      throws InterruptedException {
    long slowest = 0;
    for (Place place : places) {
      try {
        long at = place.arrivals().await(what, sentAt + WITHIN.toNanos());
        slowest = Math.max(slowest, at - sentAt);
      } catch (TimeoutException e) {
        complaints.add("not at " + place.name() + " within " + WITHIN + ": " + what);
        slowest = WITHIN.toNanos();
      }
    }
    times.add(slowest);
  }

  /** Frames come in order: whoever has heard that the last one is over has heard all of them. */
  private void twice(List<String> ids, List<String> complaints) throws InterruptedException {
    List<Place> places = new ArrayList<>(List.of(desk));
    phonesByUnit.values().forEach(places::addAll);
    arrived(ids.getLast() + " CLOSED", places, System.nanoTime(), new Times(), complaints);
    for (Place place : places) {
      for (String id : ids) {
        int count = place.arrivals().count(id + " OPEN");
        if (count > 1) {
          complaints.add(count + " times at " + place.name() + ": " + id);
        }
      }
    }
  }

  private static void listen(Crew crew, ProtocolClient client, String topic, Place place) {
    crew.listen(client, frame -> note(frame, topic, place));
  }

  private static void note(Listener.Frame frame, String topic, Place place) {
    if (frame.is(topic, "backup")) {
      JsonObject body = frame.body();
      place.arrivals().add(body.getString("requestId") + " " + body.getString("state"), frame.at());
    }
  }

  private void reportPositions() {
    // a request from far away from where its unit was a moment ago would not be believed
    Positions.report(caller, 0);
    for (int i = 0; i < helpers.size(); i++) {
      Positions.report(helpers.get(i), i + 1);
    }
  }

  private static Set<String> alerted(JsonObject answer) {
    return answer
        .getJsonObject("result")
        .getJsonArray("alerted")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(unit -> unit.getString("unitId"))
        .collect(Collectors.toSet());
  }
}
