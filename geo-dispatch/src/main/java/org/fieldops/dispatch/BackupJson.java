package org.fieldops.dispatch;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fieldops.dispatch.BackupView.MissedCheckIn;
import org.fieldops.dispatch.BackupView.Place;
import org.fieldops.dispatch.BackupView.Seen;
import org.fieldops.dispatch.BackupView.State;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.jspecify.annotations.Nullable;

/** The {@code backup} body of the device protocol, the same in feed, socket and snapshot. */
public final class BackupJson {

  private BackupJson() {}

  /** The whole present state. A closed request no longer says where its person was. */
  public static JsonObject of(BackupView view) {
    JsonObjectBuilder body = WireJson.object().add("requestId", view.id().toString());
    optional(body, "unitId", view.unit());
    optional(body, "unit", view.unitName());
    body.add("personId", view.person().toString())
        .add("person", view.personName())
        .add("urgency", view.urgent() ? "URGENT" : "NORMAL")
        .add("note", view.note());
    if (view.state() != State.CLOSED) {
      place(body, view.place());
    }
    body.add("state", view.state().name())
        .add("requestedAt", WireTime.text(view.requestedAt()))
        .add("receivedAt", WireTime.text(view.receivedAt()))
        .add("clockKnown", view.clockKnown())
        .add("late", view.late())
        .add("unanswered", view.unanswered());
    moment(body, "repeatedAt", view.repeatedAt());
    seen(body, view.seen());
    optional(body, "acceptedBy", view.acceptedBy());
    optional(body, "acceptedByUnit", view.acceptedByName());
    moment(body, "arrivedAt", view.arrivedAt());
    optional(body, "closingNote", view.closingNote());
    checkIn(body, view.checkIn());
    if (!view.onCall().isEmpty()) {
      body.add("onCall", onCall(view.onCall()));
    }
    return body.add("alerts", alerts(view.alerts())).build();
  }

  /** The alerts as body and answer carry them. */
  public static JsonArrayBuilder alerts(List<BackupView.Alert> alerts) {
    JsonArrayBuilder array = WireJson.array();
    alerts.forEach(alert ->
        array.add(
            WireJson.object()
                .add("unitId", alert.unit().toString())
                .add("unit", alert.unitName())
                .add("metres", alert.metres())
                .add("state", alert.state().name())));
    return array;
  }

  private static JsonArrayBuilder onCall(List<BackupView.Called> called) {
    JsonArrayBuilder array = WireJson.array();
    for (BackupView.Called each : called) {
      JsonObjectBuilder one =
          WireJson.object()
              .add("personId", each.person().toString())
              .add("person", each.name())
              .add("nth", each.nth())
              .add("askedAt", WireTime.text(each.askedAt()));
      moment(one, "answeredAt", each.answeredAt());
      array.add(one);
    }
    return array;
  }

  private static void place(JsonObjectBuilder body, @Nullable Place place) {
    if (place != null) {
      body.add(
              "position",
              WireJson.object().add("lat", place.point().lat()).add("lon", place.point().lon()))
          .add("positionAt", WireTime.text(place.at()))
          .add("positionSource", place.source().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void checkIn(JsonObjectBuilder body, @Nullable MissedCheckIn missed) {
    if (missed == null) {
      return;
    }
    JsonObjectBuilder told =
        WireJson.object()
            .add("watchId", missed.watch().toString())
            .add("due", WireTime.text(missed.due()))
            .add("ownCall", missed.ownCall());
    WatchView.Answer answer = missed.answer();
    if (answer != null) {
      told.add("answer", WatchJson.of(answer));
    }
    body.add("checkIn", told);
  }

  private static void seen(JsonObjectBuilder body, @Nullable Seen seen) {
    if (seen != null) {
      body.add(
          "seenAtDesk",
          WireJson.object().add("person", seen.personName()).add("at", WireTime.text(seen.at())));
    }
  }

  private static void optional(JsonObjectBuilder body, String field, @Nullable Object value) {
    if (value != null) {
      body.add(field, value.toString());
    }
  }

  private static void moment(JsonObjectBuilder body, String field, @Nullable Instant at) {
    if (at != null) {
      body.add(field, WireTime.text(at));
    }
  }
}
