package org.fieldops.web.rest.elections;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.fieldops.dispatch.ElectionPlan;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.WrongLine;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.WireTime;

/** Elections and what would be made of one, as they stand on the wire. */
final class ElectionJson {

  private ElectionJson() {}

  static JsonObject of(ElectionView election) {
    JsonObjectBuilder json =
        WireJson.object()
            .add("electionId", election.id().toString())
            .add("name", election.name())
            .add("day", election.day().toString())
            .add("state", election.state().name())
            .add("channels", election.channels())
            .add("done", election.done())
            .add("memberships", election.people())
            .add("leftOut", election.leftOut())
            .add("madeBy", election.madeBy())
            .add("madeAt", WireTime.text(election.madeAt()))
            .add("undoUntil", WireTime.text(election.undoUntil()))
            .add("mayExport", election.mayRead());
    Instant endedAt = election.endedAt();
    if (endedAt != null) {
      json.add("endedAt", WireTime.text(endedAt));
    }
    return json.build();
  }

  static JsonObject of(ElectionPlan plan) {
    JsonArrayBuilder shares = WireJson.array();
    plan.shares()
        .forEach(share ->
            shares.add(
                WireJson.object()
                    .add("kind", share.kind().name())
                    .add("channels", share.channels())
                    .add("memberships", share.members())
                    .add("first", WireJson.array(share.first()))));
    JsonArrayBuilder wrong = WireJson.array();
    plan.wrong().forEach(line -> wrong.add(of(line)));
    JsonObjectBuilder json =
        WireJson.object()
            .add("channels", plan.channels())
            .add("people", plan.people())
            .add("gone", plan.gone())
            .add("kinds", shares)
            .add("wrong", wrong)
            .add("moreWrong", plan.moreWrong());
    String encoding = plan.encoding();
    if (encoding != null) {
      json.add("encoding", encoding);
    }
    return json.build();
  }

  private static JsonObjectBuilder of(WrongLine line) {
    return WireJson.object()
        .add("line", line.number())
        .add("column", line.column())
        .add("reason", line.reason().name())
        .add("value", line.value())
        .add("leftOut", line.leftOut());
  }
}
