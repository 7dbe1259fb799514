package org.fieldops.it.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.fieldops.it.ProtocolClient;
import org.fieldops.kernel.Ids;
import org.fieldops.stack.StackSettings;

/** A backup request of one who is on duty, until it is at the dispatcher's socket. */
final class Call {

  private static final Duration WITHIN = Duration.ofSeconds(20);

  private final Member caller;
  private final Arrivals desk = new Arrivals();

  Call(StackSettings settings, Crew crew) {
    caller = crew.extras().getFirst();
    crew.listen(new ProtocolClient(settings, "dispatcher1"), this::note);
    Positions.report(caller, 0);
  }

  /** Nanoseconds. The request is closed again. */
  long took() throws InterruptedException, TimeoutException {
    var id = Ids.next();
    JsonObject body =
        Json.createObjectBuilder()
            .add("urgency", "URGENT")
            .add("position", Positions.fix(0))
            .build();
    long sentAt = System.nanoTime();
    caller.client().operateUrgently(id, "backup.requested", body);
    long took = desk.await(id + " OPEN", sentAt + WITHIN.toNanos()) - sentAt;
    JsonObject over =
        Json.createObjectBuilder().add("requestId", id.toString()).add("note", "Messung").build();
    caller.client().operateUrgently(Ids.next(), "backup.closed", over);
    return took;
  }

  private void note(Listener.Frame frame) {
    if (frame.is("desk:dispatch", "backup")) {
      JsonObject body = frame.body();
      desk.add(body.getString("requestId") + " " + body.getString("state"), frame.at());
    }
  }
}
