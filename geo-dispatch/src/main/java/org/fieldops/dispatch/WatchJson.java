package org.fieldops.dispatch;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.fieldops.dispatch.WatchView.Answer;
import org.fieldops.dispatch.WatchView.Missed;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.jspecify.annotations.Nullable;

/**
 * The {@code watch} body of the device protocol, the same in feed, socket and snapshot. It says
 * from when somebody's place is known, and never the place.
 */
public final class WatchJson {

  private WatchJson() {}

  public static JsonObject of(WatchView view) {
    JsonObjectBuilder body = WireJson.object().add("watchId", view.id().toString());
    body.add("personId", view.person().toString()).add("person", view.personName());
    if (view.unit() != null && view.unitName() != null) {
      body.add("unitId", view.unit().toString()).add("unit", view.unitName());
    }
    body.add("purpose", view.purpose())
        .add("minutes", view.minutes())
        .add("warning", view.warnMinutes())
        .add("grace", view.graceMinutes())
        .add("drill", view.drill())
        .add("state", view.state().name())
        .add("startedAt", WireTime.text(view.startedAt()))
        .add("clockKnown", view.clockKnown())
        .add("warnAt", WireTime.text(view.warnAt()))
        .add("dueAt", WireTime.text(view.dueAt()))
        .add("alarmAt", WireTime.text(view.alarmAt()));
    if (view.placeAt() != null) {
      body.add("positionAt", WireTime.text(view.placeAt())).add("accuracy", view.accuracy());
    }
    missed(body, view.missed());
    if (view.end() != null) {
      body.add("endedAt", WireTime.text(view.end().at())).add("ending", view.end().why().name());
    }
    return body.add("checkIns", checkIns(view)).build();
  }

  /** What answered an alarm. */
  static JsonObjectBuilder of(Answer answer) {
    return WireJson.object()
        .add("at", WireTime.text(answer.at()))
        .add("receivedAt", WireTime.text(answer.receivedAt()))
        .add("inTime", answer.inTime())
        .add("noNetwork", answer.noNetwork());
  }

  private static JsonArrayBuilder checkIns(WatchView view) {
    JsonArrayBuilder all = WireJson.array();
    view.checkIns()
        .forEach(each ->
            all.add(
                WireJson.object()
                    .add("id", each.id().toString())
                    .add("kind", each.kind().name())
                    .add("at", WireTime.text(each.written().at()))
                    .add("receivedAt", WireTime.text(each.receivedAt()))
                    .add("noNetwork", each.noNetwork())));
    return all;
  }

  private static void missed(JsonObjectBuilder body, @Nullable Missed missed) {
    if (missed == null) {
      return;
    }
    JsonObjectBuilder told =
        WireJson.object()
            .add("due", WireTime.text(missed.due()))
            .add("at", WireTime.text(missed.at()));
    BackupId request = missed.request();
    if (request != null) {
      told.add("requestId", request.toString());
    }
    Answer answer = missed.answer();
    if (answer != null) {
      told.add("answer", of(answer));
    }
    body.add("missed", told);
  }
}
