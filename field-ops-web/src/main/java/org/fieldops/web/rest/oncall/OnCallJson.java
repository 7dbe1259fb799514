package org.fieldops.web.rest.oncall;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.fieldops.dispatch.DrillView;
import org.fieldops.dispatch.Drills;
import org.fieldops.dispatch.OnCallReach;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Roster;
import org.fieldops.identity.Contact;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;
import org.jspecify.annotations.Nullable;

/** Rosters and drills as they stand on the wire. */
public final class OnCallJson {

  private OnCallJson() {}

  /** What {@code GET /me} says of somebody's rosters. */
  public static JsonArrayBuilder spans(List<OnCallSpan> spans) {
    JsonArrayBuilder array = WireJson.array();
    spans.forEach(span -> array.add(span(span)));
    return array;
  }

  static JsonObjectBuilder span(OnCallSpan span) {
    JsonObjectBuilder body =
        WireJson.object()
            .add("onCallId", span.id().toString())
            .add("rosterId", span.roster().id().toString())
            .add("roster", span.roster().name())
            .add("place", span.place())
            .add("personId", span.person().toString())
            .add("person", span.personName())
            .add("from", WireTime.text(span.from()))
            .add("until", WireTime.text(span.until()));
    OnCallSpan.Takeover takeover = span.takeover();
    if (takeover != null) {
      body.add("takenFrom", takeover.fromName()).add("takenAt", WireTime.text(takeover.at()));
    }
    return body;
  }

  /** What {@code GET /me} says of drills that ask somebody. */
  public static JsonArrayBuilder own(List<Drills.Own> drills) {
    JsonArrayBuilder array = WireJson.array();
    for (Drills.Own drill : drills) {
      JsonObjectBuilder body =
          WireJson.object()
              .add("drillId", drill.id().toString())
              .add("roster", drill.roster())
              .add("by", drill.startedBy())
              .add("startedAt", WireTime.text(drill.startedAt()))
              .add("closesAt", WireTime.text(drill.closesAt()));
      if (drill.answeredAt() != null) {
        body.add("answeredAt", WireTime.text(drill.answeredAt()));
      }
      array.add(body);
    }
    return array;
  }

  static JsonObjectBuilder roster(Roster roster) {
    return WireJson.object()
        .add("rosterId", roster.id().toString())
        .add("teamId", roster.team().toString())
        .add("team", roster.teamName())
        .add("name", roster.name())
        .add("places", roster.places());
  }

  static JsonObjectBuilder reach(OnCallReach reach) {
    JsonObjectBuilder body =
        WireJson.object()
            .add("personId", reach.person().toString())
            .add("name", reach.name())
            .add("pushed", reach.pushed());
    Contact contact = reach.contact();
    if (contact != null) {
      body.add("connected", contact.connected())
          .add("signedOut", contact.signedOut())
          .add("lastContact", WireTime.text(contact.last()));
    }
    OnCallReach.LastDrill drill = reach.drill();
    if (drill != null) {
      body.add("drillAt", WireTime.text(drill.at()));
      seconds(body, "drillSeconds", drill.seconds());
    }
    return body;
  }

  static JsonObjectBuilder drill(DrillView drill) {
    JsonArrayBuilder asked = WireJson.array();
    drill.asked().forEach(each -> asked.add(asked(drill, each)));
    JsonObjectBuilder body =
        WireJson.object()
            .add("drillId", drill.id().toString())
            .add("by", drill.startedBy())
            .add("startedAt", WireTime.text(drill.startedAt()))
            .add("closesAt", WireTime.text(drill.closesAt()))
            .add("addressed", drill.asked().size())
            .add("answered", drill.answered());
    seconds(body, "medianSeconds", drill.median());
    seconds(body, "longestSeconds", drill.longest());
    return body.add("asked", asked);
  }

  private static JsonObjectBuilder asked(DrillView drill, DrillView.Asked asked) {
    JsonObjectBuilder body =
        WireJson.object().add("personId", asked.person().toString()).add("name", asked.name());
    if (asked.place() > 0) {
      body.add("place", asked.place());
    }
    DrillView.Answer answer = asked.answer();
    if (answer != null) {
      body.add("at", WireTime.text(answer.at()))
          .add("receivedAt", WireTime.text(answer.receivedAt()))
          .add("clockKnown", answer.clockKnown())
          .add("seconds", drill.seconds(answer))
          .add("offline", answer.offline())
          .add("late", drill.late(answer));
    }
    return body;
  }

  private static void seconds(JsonObjectBuilder body, String name, @Nullable Long seconds) {
    if (seconds != null) {
      body.add(name, seconds);
    }
  }
}
