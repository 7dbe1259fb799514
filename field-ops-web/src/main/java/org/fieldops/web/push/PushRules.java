package org.fieldops.web.push;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says which entry of the feed becomes a push, and for whom. What is decided
 * here needs no database: a plain message of a large channel costs a look at its text.
 */
final class PushRules {

  private static final Duration SOON = Duration.ofHours(24);
  private static final int LONGEST = 160;

  private PushRules() {}

  /** Cheap, and asked for every entry: can it be one at all? */
  static boolean worthALook(FeedEntry entry) {
    return switch (entry.kind()) {
      case "message" ->
          mayBeDirect(entry)
              || entry.text().contains("\"mentions\":[\"")
              || entry.text().contains("\"urgent\":true")
              || entry.text().contains("\"orderId\":\"");
      case "backup", "order.alarm" -> !entry.topic().text().startsWith("desk:");
      case "duty", "duty.withdrawn", "watch.warning" -> true;
      case "watch" ->
          entry.topic().text().startsWith("person:")
              && entry.text().contains("\"state\":\"MISSED\"");
      case "drill" ->
          entry.topic().text().startsWith("person:") && entry.text().contains("\"startedAt\":");
      default -> false;
    };
  }

  /** Cheap, too: is it a call for help, lone work, or something urgent? */
  static boolean cannotWait(FeedEntry entry) {
    return worthALook(entry)
        && (entry.kind().equals("backup")
            || entry.kind().startsWith("watch")
            || entry.text().contains("\"urgent\":true"));
  }

  /** What is told because of it; mostly nothing. */
  static List<News> of(FeedEntry entry, Instant now) {
    JsonObject body = entry.body();
    return switch (entry.kind()) {
      case "message" -> message(entry, body);
      case "backup" -> backup(entry, body);
      case "order.alarm" -> List.of(askedAgain(entry, body));
      case "watch.warning" -> List.of(alone(entry, PushKind.WATCH_WARNING, body));
      case "watch" -> List.of(alone(entry, PushKind.WATCH_MISSED, body));
      case "drill" -> OnCallNews.drill(entry, body, now);
      case "duty" -> duty(entry, body, now);
      case "duty.withdrawn" ->
          List.of(aboutDuty(entry, PushKind.DUTY_WITHDRAWN, body, body.getString("name", "")));
      default -> List.of();
    };
  }

  /** The id of a channel of two is made of theirs and is of version 8 (decision 14). */
  private static boolean mayBeDirect(FeedEntry entry) {
    String topic = entry.topic().text();
    int version = "channel:".length() + 14;
    return topic.length() > version && topic.charAt(version) == '8';
  }

  private static List<News> message(FeedEntry entry, JsonObject body) {
    ChannelId channel = ChannelId.of(body.getString("channelId"));
    if (body.containsKey("orderId")) {
      return List.of(order(entry, body, channel));
    }
    if (body.getBoolean("urgent", false)) {
      return List.of(said(entry, PushKind.URGENT, body, new News.Everybody(channel)));
    }
    if (mayBeDirect(entry)) {
      return List.of(said(entry, PushKind.DIRECT, body, new News.TheOther(channel)));
    }
    Set<PersonId> named = named(body);
    return named.isEmpty()
        ? List.of()
        : List.of(said(entry, PushKind.MENTION, body, new News.Named(channel, named)));
  }

  private static News order(FeedEntry entry, JsonObject body, ChannelId channel) {
    String id = body.getString("orderId");
    return new News(
        PushKind.ORDER,
        "order:" + id,
        id,
        body.getJsonNumber("number").longValue(),
        entry.at(),
        new News.Asked(channel, OrderId.of(id)),
        PersonId.of(body.getString("authorId")),
        body.getString("author"),
        "",
        beginning(body.getString("text")));
  }

  /** Its person is asked once more, or instead of others. */
  private static News askedAgain(FeedEntry entry, JsonObject body) {
    String id = body.getString("orderId");
    return new News(
        PushKind.ORDER_AGAIN,
        "order:" + id,
        id,
        0,
        entry.at(),
        new News.Alone(personOf(entry)),
        null,
        body.getString("giver"),
        "",
        beginning(body.getString("text")));
  }

  static PersonId personOf(FeedEntry entry) {
    return PersonId.of(entry.topic().text().substring("person:".length()));
  }

  private static Set<PersonId> named(JsonObject body) {
    return body.containsKey("mentions")
        ? body.getJsonArray("mentions").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .map(PersonId::of)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static News said(FeedEntry entry, PushKind kind, JsonObject body, News.To to) {
    return new News(
        kind,
        "channel:" + body.getString("channelId"),
        body.getString("messageId"),
        body.getJsonNumber("number").longValue(),
        entry.at(),
        to,
        PersonId.of(body.getString("authorId")),
        body.getString("author"),
        "",
        beginning(body.getString("text")));
  }

  /**
   * While nobody has it: those asked and the colleagues. Then the one who asked, and in the end
   * whoever was told.
   */
  private static List<News> backup(FeedEntry entry, JsonObject body) {
    String topic = entry.topic().text();
    PersonId asking = PersonId.of(body.getString("personId"));
    boolean own = topic.equals("person:" + asking);
    String state = body.getString("state");
    if (state.equals("OPEN")) {
      return own || body.getBoolean("late", false) ? List.of() : asked(entry, body, topic);
    }
    if (!own) {
      return List.of(); // its person's topic tells it once for all
    }
    News over = request(entry, PushKind.BACKUP_OVER, body, new News.Told(), asking, comes(body));
    News comes =
        request(entry, PushKind.BACKUP_COMES, body, new News.Alone(asking), null, comes(body));
    return state.equals("ACCEPTED") ? List.of(comes, over) : List.of(over);
  }

  private static List<News> asked(FeedEntry entry, JsonObject body, String topic) {
    PersonId asking = PersonId.of(body.getString("personId"));
    String who = body.getString("unit", body.getString("person"));
    if (topic.startsWith("unit:")) {
      String unit = topic.substring("unit:".length());
      boolean toCome =
          body.getJsonArray("alerts").getValuesAs(JsonObject.class).stream()
              .anyMatch(alert ->
                  alert.getString("unitId").equals(unit)
                      && alert.getString("state").equals("ASKED"));
      PushKind kind = toCome ? asked(body) : near(body);
      boolean declined = !toCome && !unit.equals(body.getString("unitId", ""));
      return declined
          ? List.of()
          : List.of(request(entry, kind, body, new News.Crew(UnitId.of(unit)), asking, who));
    }
    if (topic.startsWith("person:")) {
      return OnCallNews.calls(body, personOf(entry))
          ? List.of(
              request(
                  entry,
                  PushKind.BACKUP_ONCALL,
                  body,
                  new News.Alone(personOf(entry)),
                  asking,
                  who))
          : List.of();
    }
    if (topic.startsWith("channel:")) {
      ChannelId channel = ChannelId.of(topic.substring("channel:".length()));
      return List.of(request(entry, near(body), body, new News.Everybody(channel), asking, who));
    }
    return List.of();
  }

  /** Nobody called: somebody did not check in. */
  static boolean raised(JsonObject body) {
    return body.containsKey("checkIn") && !body.getJsonObject("checkIn").getBoolean("ownCall");
  }

  private static PushKind asked(JsonObject body) {
    return raised(body) ? PushKind.CHECKIN_ASKED : PushKind.BACKUP_ASKED;
  }

  private static PushKind near(JsonObject body) {
    return raised(body) ? PushKind.CHECKIN_NEAR : PushKind.BACKUP_NEAR;
  }

  private static News alone(FeedEntry entry, PushKind kind, JsonObject body) {
    String id = body.getString("watchId");
    return new News(
        kind,
        "watch:" + id,
        id,
        0,
        entry.at(),
        new News.Alone(personOf(entry)),
        null,
        null,
        "",
        beginning(body.getString("purpose")));
  }

  private static String comes(JsonObject body) {
    return body.getString("state").equals("CLOSED") ? "" : body.getString("acceptedByUnit", "");
  }

  private static News request(
      FeedEntry entry,
      PushKind kind,
      JsonObject body,
      News.To to,
      @Nullable PersonId by,
      String who) {
    String id = body.getString("requestId");
    return new News(
        kind,
        "backup:" + id,
        id,
        0,
        entry.at(),
        to,
        by,
        who.isEmpty() ? null : who,
        body.getString("repeatedAt", body.getString("requestedAt")),
        beginning(body.getString("note", "")));
  }

  private static List<News> duty(FeedEntry entry, JsonObject body, Instant now) {
    Instant from = Instant.parse(body.getString("from"));
    if (!now.isBefore(Instant.parse(body.getString("until")))) {
      return List.of();
    }
    PushKind kind = from.isBefore(now.plus(SOON)) ? PushKind.DUTY_SOON : PushKind.DUTY;
    return List.of(
        aboutDuty(entry, kind, body, body.getString("name") + " · " + body.getString("unit")));
  }

  private static News aboutDuty(FeedEntry entry, PushKind kind, JsonObject body, String text) {
    String shift = body.getString("shiftId");
    PersonId person = personOf(entry);
    return new News(
        kind, "duty:" + shift, shift, 0, entry.at(), new News.Alone(person), null, null, "", text);
  }

  static String beginning(String text) {
    int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }
}
