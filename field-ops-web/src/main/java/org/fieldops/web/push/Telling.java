package org.fieldops.web.push;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fieldops.dispatch.Audience;
import org.fieldops.dispatch.Audience.Hearer;
import org.fieldops.identity.PushSubscription;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.web.push.send.PushPost;
import org.fieldops.web.sync.Looking;

/** Finds whom an entry of the feed wakes, and what each of their browsers is told. */
final class Telling {

  private final Audience audience;
  private final Looking looking;
  private final Function<Collection<PersonId>, List<PushSubscription>> browsers;
  private final Consumer<PushPost> sender;
  private final Bursts bursts;
  private final LockScreen policy;
  private final Predicate<Instant> quiet;
  private final Clock clock;
  private final BackupsTold backups = new BackupsTold();

  Telling(
      Audience audience,
      Looking looking,
      Function<Collection<PersonId>, List<PushSubscription>> browsers,
      Consumer<PushPost> sender,
      Bursts bursts,
      LockScreen policy,
      Predicate<Instant> quiet,
      Clock clock) {
    this.audience = audience;
    this.looking = looking;
    this.browsers = browsers;
    this.sender = sender;
    this.bursts = bursts;
    this.policy = policy;
    this.quiet = quiet;
    this.clock = clock;
  }

  /** Cheap; asked for every entry on the thread that announces them. */
  boolean worthALook(FeedEntry entry) {
    return PushRules.worthALook(entry) || (entry.kind().equals("read") && bursts.isOpen());
  }

  /** Tells whomever it concerns, and of a mark of what was read lets go of what waits. */
  void tell(FeedEntry entry) {
    if (entry.kind().equals("read")) {
      read(entry);
    } else {
      PushRules.of(entry, clock.instant()).forEach(this::tell);
    }
  }

  private void read(FeedEntry entry) {
    JsonObject body = entry.body();
    bursts.read(
        PersonId.of(entry.topic().text().substring("person:".length())),
        "channel:" + body.getString("channelId"),
        body.getJsonNumber("upTo").longValue());
  }

  /**
   * The browsers are asked for first: if that fails, nothing counts as told and it is tried again.
   */
  private void tell(News news) {
    List<Hearer> hearers = hearers(news).stream().filter(hearer -> hears(news, hearer)).toList();
    if (!hearers.isEmpty()) {
      List<PushSubscription> found = browsers.apply(hearers.stream().map(Hearer::person).toList());
      send(news, hearers.stream().filter(hearer -> isNews(news, hearer)).toList(), found, 1);
    }
  }

  private List<Hearer> hearers(News news) {
    return switch (news.to()) {
      case News.TheOther(ChannelId channel) ->
          audience.direct(channel, Objects.requireNonNull(news.by()));
      case News.Named(ChannelId channel, var people) -> audience.among(channel, people);
      case News.Everybody(ChannelId channel) -> audience.everybody(channel);
      case News.Asked(ChannelId channel, OrderId order) -> audience.asked(order, channel);
      case News.Crew(var unit) -> audience.crew(unit);
      case News.Alone(PersonId person) -> List.of(audience.alone(person));
      case News.Told() -> backups.over(news.id()).stream().map(audience::alone).toList();
    };
  }

  private boolean hears(News news, Hearer hearer) {
    if (hearer.person().equals(news.by())) {
      return false;
    }
    return news.kind().always() || !(hearer.muted() || looking.looks(hearer.person()));
  }

  private boolean isNews(News news, Hearer hearer) {
    return switch (news.kind()) {
      case BACKUP_ASKED, BACKUP_ONCALL, BACKUP_NEAR, CHECKIN_ASKED, CHECKIN_NEAR ->
          backups.isNews(news.kind(), news.id(), news.round(), hearer.person());
      case BACKUP_COMES -> backups.isNews(news.id(), String.valueOf(news.who()));
      case DIRECT, MENTION -> bursts.now(hearer.person(), news, waiting -> burst(hearer, waiting));
      default -> true;
    };
  }

  /** What came since the last push, if its person has not come to look. */
  private void burst(Hearer hearer, Bursts.Waiting waiting) {
    if (!looking.looks(hearer.person())) {
      List<PushSubscription> found = browsers.apply(List.of(hearer.person()));
      send(waiting.news(), List.of(hearer), found, waiting.count());
    }
  }

  private void send(News news, List<Hearer> hearers, List<PushSubscription> found, int count) {
    Map<PersonId, Hearer> byPerson = new HashMap<>();
    hearers.forEach(hearer -> byPerson.put(hearer.person(), hearer));
    for (PushSubscription browser : found) {
      Hearer hearer = byPerson.get(browser.person());
      if (hearer != null && wakes(news, hearer, browser)) {
        sender.accept(post(news, hearer, browser, count));
      }
    }
  }

  /** In the quiet hours whoever is off duty hears of it when they open the app. */
  private boolean wakes(News news, Hearer hearer, PushSubscription browser) {
    if (hearer.onDuty()) {
      return true;
    }
    boolean wanted = news.kind().alarm() || !browser.alarmsOnly();
    return news.kind().always() || (wanted && !quiet.test(clock.instant()));
  }

  private PushPost post(News news, Hearer hearer, PushSubscription browser, int count) {
    return new PushPost(
        browser,
        PushText.of(news, hearer, browser.language(), count, policy),
        news.since(),
        news.kind().holds(),
        news.kind().urgency(),
        PushText.topic(news.tag()),
        0);
  }
}
