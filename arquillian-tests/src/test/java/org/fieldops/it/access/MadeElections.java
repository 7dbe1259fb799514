package org.fieldops.it.access;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Small elections, a new one for each question; ended in the end. */
final class MadeElections {

  private static final String ROOT = "/api/v1/elections/";
  private static final String QUERY = "?name=Probe&day=2027-06-13&postalCentres=0";
  private static final Map<String, String> AS_CSV = Map.of("Content-Type", "text/csv");
  private static final Map<String, String> AS_JSON = Map.of("Content-Type", "application/json");

  private final Ask ask;
  private final Stage stage;
  private final List<String> made = new ArrayList<>();

  MadeElections(Ask ask, Stage stage) {
    this.ask = ask;
    this.stage = stage;
  }

  HttpResponse<byte[]> answer(
      String method, String path, Caller caller, Whose whose, @Nullable String token) {
    String target = path.contains("{id}") ? path.replace("{id}", election(caller, whose)) : path;
    if (method.equals("PUT") || path.endsWith("/preview")) {
      return ask.call(token, method, target + QUERY, AS_CSV, file(Whose.OWN));
    }
    return ask.call(token, method, target, AS_JSON, method.equals("GET") ? new byte[0] : body());
  }

  /** One that the caller made, one whose management the patrol owns, or one of somebody else. */
  private String election(Caller caller, Whose whose) {
    String id = Ids.next().toString();
    made.add(id);
    if (whose != Whose.NONE) {
      Caller other = caller == Caller.ADMIN ? Caller.DISPATCHER : Caller.ADMIN;
      Caller maker = whose == Whose.OWN ? caller : other;
      Stage.json(ask.call(stage.token(maker), "PUT", ROOT + id + QUERY, AS_CSV, file(whose)));
    }
    return id;
  }

  private static byte[] file(Whose whose) {
    String lead = whose == Whose.SHIFT ? Caller.PATROL.username() : "";
    return ("Art;Nummer;Leitung;Personen\nLeitung;;" + lead + ";\nWahlraum;1;;\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] body() {
    String next = Ids.next().toString();
    made.add(next);
    return Json.createObjectBuilder()
        .add("electionId", next)
        .add("name", "Probe noch einmal")
        .add("day", "2031-06-13")
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Leaves none running: whoever owns a channel may make groups. */
  void end() {
    made.forEach(id ->
        ask.call(stage.token(Caller.ADMIN), "POST", ROOT + id + "/end", AS_JSON, new byte[0]));
  }
}
