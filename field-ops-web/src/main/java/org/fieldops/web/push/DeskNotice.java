package org.fieldops.web.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.Audience;
import org.fieldops.dispatch.Audience.Hearer;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.web.WebSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a desk that is not looked at tells its person: the same things that wake a phone, by the
 * same rules.
 *
 * @param tag what shows it once
 * @param round another one when it is to be told anew
 * @param kind the word for it
 * @param who says it; empty when policy does not show that
 * @param path where it is shown
 */
public record DeskNotice(String tag, String round, String kind, String who, String path) {

  /** Cheap, and safe on the announcer's thread: can it be for this person at all? */
  public static boolean mayConcern(FeedEntry entry, Person person) {
    return switch (entry.kind()) {
      case "backup" -> entry.topic().equals(Topic.DISPATCH) && person.is(Role.DISPATCHER);
      case "message" -> PushRules.worthALook(entry);
      default -> false;
    };
  }

  /** What is told of it; nothing when it is not for this person, is their own, or muted. */
  public static Optional<DeskNotice> of(
      FeedEntry entry, Person person, Audience audience, Instant now) {
    if (entry.kind().equals("backup")) {
      return backup(entry);
    }
    return PushRules.of(entry, now).stream()
        .filter(news -> !person.id().equals(news.by()))
        .filter(news -> hears(news, person, audience))
        .findFirst()
        .map(news ->
            new DeskNotice(
                news.tag(), news.id(), news.kind().word(), shown(news.who()), path(news)));
  }

  private static String path(News news) {
    return switch (news.to()) {
      case News.Asked order -> "channels/" + order.channel();
      default -> "channels/" + news.tag().substring("channel:".length());
    };
  }

  private static boolean hears(News news, Person person, Audience audience) {
    if (news.to() instanceof News.Asked(ChannelId of, OrderId order)) {
      return audience.asked(order, of).stream().anyMatch(each -> each.person().equals(person.id()));
    }
    ChannelId channel =
        switch (news.to()) {
          case News.TheOther(ChannelId of) -> of;
          case News.Named(ChannelId of, Set<?> people) when people.contains(person.id()) -> of;
          case News.Everybody(ChannelId of) -> of;
          default -> null;
        };
    if (channel == null) {
      return false;
    }
    List<Hearer> found = audience.among(channel, Set.of(person.id()));
    return found.stream().anyMatch(hearer -> news.kind().always() || !hearer.muted());
  }

  private static Optional<DeskNotice> backup(FeedEntry entry) {
    var body = entry.body();
    if (!body.getString("state").equals("OPEN")) {
      return Optional.empty();
    }
    String id = body.getString("requestId");
    return Optional.of(
        new DeskNotice(
            "backup:" + id,
            body.getString("repeatedAt", body.getString("requestedAt")),
            PushRules.raised(body) ? "checkin" : "backup",
            shown(body.getString("unit", body.getString("person"))),
            "dispatch/" + id));
  }

  private static String shown(@Nullable String who) {
    return who == null || !WebSettings.LOCK_SCREEN.get().sender() ? "" : who;
  }
}
