package org.fieldops.web.push;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.FeedEntry;

/** What wakes those who are on call. */
final class OnCallNews {

  private OnCallNews() {}

  /** A drill asks somebody; when it is over there is nothing to tell. */
  static List<News> drill(FeedEntry entry, JsonObject body, Instant now) {
    if (!now.isBefore(Instant.parse(body.getString("closesAt")))) {
      return List.of();
    }
    String id = body.getString("drillId");
    return List.of(
        new News(
            PushKind.DRILL,
            "drill:" + id,
            id,
            0,
            entry.at(),
            new News.Alone(PushRules.personOf(entry)),
            null,
            body.getString("by"),
            "",
            PushRules.beginning(body.getString("roster"))));
  }

  /** No unit comes, and they are called because they are on call. */
  static boolean calls(JsonObject body, PersonId person) {
    return body.containsKey("onCall")
        && body.getJsonArray("onCall").getValuesAs(JsonObject.class).stream()
            .anyMatch(call ->
                call.getString("personId").equals(person.toString())
                    && !call.containsKey("answeredAt"));
  }
}
