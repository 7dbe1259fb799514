package org.fieldops.web.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldops.dispatch.Audience;
import org.fieldops.identity.PushSubscription;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WireJson;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.web.push.send.PushPost;
import org.junit.jupiter.api.Test;

/** Whom an entry of the feed wakes, and with what. */
class TellingTest {

  private final PersonId anna = new PersonId(Ids.next());
  private final PersonId ben = new PersonId(Ids.next());
  private final ChannelId direct = ChannelId.between(anna, ben);
  private final UnitId unit = new UnitId(Ids.next());
  private final Set<PersonId> looking = new HashSet<>();
  private final Map<PersonId, Boolean> alarmsOnly = new HashMap<>(Map.of(ben, true));
  private final List<PushPost> sent = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private boolean muted;
  private boolean onDuty = true;
  private boolean away;
  private boolean quiet;
  private Telling telling = telling(LockScreen.SENDER);

  @Test
  void whoLooksIsNotWokenNorWhoMutedTheChannel() {
    looking.add(ben);
    telling.tell(message(1, ""));
    looking.clear();
    muted = true;
    telling.tell(message(2, ""));
    assertEquals(List.of(), sent);
    muted = false;
    telling.tell(message(3, ""));
    assertEquals(1, sent.size());
  }

  @Test
  void somethingUrgentWakesOverAMuteAndALookButNeverItsAuthor() {
    looking.add(ben);
    muted = true;
    alarmsOnly.put(anna, false);
    telling.tell(message(1, ",\"urgent\":true"));
    assertEquals(List.of(ben), sent.stream().map(post -> post.to().person()).toList());
    assertEquals(PushPost.Urgency.HIGH, sent.getFirst().urgency());
  }

  @Test
  void anOrderWakesWhomItAsksOverAMuteAndOnceMoreWhenItIsRepeated() {
    muted = true;
    onDuty = false;
    alarmsOnly.put(anna, false);
    telling.tell(message(1, ",\"orderId\":\"0198c0de-0000-7000-8000-000000000002\""));
    telling.tell(
        entry(
            Topic.of(ben),
            "order.alarm",
            """
            {"orderId":"0198c0de-0000-7000-8000-000000000002","giver":"Anna","text":"Absichern"}\
            """));
    assertEquals(List.of("order", "order.again"), kinds());
    assertEquals(Set.of(ben), Set.copyOf(sent.stream().map(post -> post.to().person()).toList()));
    assertEquals(sent.getFirst().topic(), sent.getLast().topic(), "shown once");
  }

  @Test
  void offDutyADeviceIsWokenByAlarmsOnlyUnlessItsOwnerWantsAll() {
    onDuty = false;
    telling.tell(message(1, ""));
    assertEquals(1, sent.size(), "direct is an alarm");
    telling.tell(duty());
    assertEquals(1, sent.size(), "a duty next week is none");
    alarmsOnly.put(ben, false);
    telling.tell(duty());
    assertEquals(2, sent.size());
  }

  @Test
  void inTheQuietHoursWhoIsOffDutyIsWokenByWhatIsToldOverEveryMuteOnly() {
    quiet = true;
    telling.tell(message(1, ""));
    assertEquals(1, sent.size(), "on duty they do not count");
    end();
    onDuty = false;
    alarmsOnly.put(ben, false);
    telling.tell(message(2, ""));
    telling.tell(duty());
    assertEquals(1, sent.size());
    telling.tell(message(3, ",\"urgent\":true"));
    assertEquals(2, sent.size());
  }

  @Test
  void theQuietHoursMayGoAcrossMidnight() {
    QuietHours night = QuietHours.parse("22:00-06:00");
    assertTrue(night.covers(LocalTime.of(22, 0)));
    assertTrue(night.covers(LocalTime.of(5, 59)));
    assertFalse(night.covers(LocalTime.of(6, 0)));
    QuietHours noon = QuietHours.parse("12:00 - 14:00");
    assertTrue(noon.covers(LocalTime.of(12, 0)));
    assertFalse(noon.covers(LocalTime.of(14, 0)));
    assertThrows(IllegalArgumentException.class, () -> QuietHours.parse("22:00"));
  }

  @Test
  void aBurstIsOnePushAndThenOneForTheRest() {
    for (int i = 1; i <= 5; i++) {
      telling.tell(message(i, ""));
    }
    assertEquals(List.of(1), counts());
    end();
    assertEquals(List.of(1, 4), counts());
    assertEquals(5, text(sent.getLast()).getInt("number"));
    assertEquals(sent.getFirst().topic(), sent.getLast().topic());
    end();
    assertEquals(2, sent.size(), "nothing more came");
    telling.tell(message(6, ""));
    assertEquals(3, sent.size(), "a new burst");
  }

  @Test
  void whatWasReadMeanwhileOrIsLookedAtIsNotTold() {
    assertFalse(telling.worthALook(read(2)), "nobody waits");
    telling.tell(message(1, ""));
    telling.tell(message(2, ""));
    assertTrue(telling.worthALook(read(2)));
    telling.tell(read(2));
    end();
    assertEquals(1, sent.size());
    telling.tell(message(3, ""));
    telling.tell(message(4, ""));
    looking.add(ben);
    end();
    assertEquals(2, sent.size());
  }

  @Test
  void aCallForHelpIsToldOncePerRoundAndItsEndToThoseWhoWereTold() {
    telling.tell(backup(Topic.of(unit), "OPEN", ""));
    telling.tell(backup(Topic.of(unit), "OPEN", ""));
    assertEquals(List.of("backup.asked"), kinds());
    telling.tell(backup(Topic.of(unit), "OPEN", ",\"repeatedAt\":\"2026-11-28T12:05:00Z\""));
    assertEquals(List.of("backup.asked", "backup.asked"), kinds());
    telling.tell(backup(Topic.of(anna), "ACCEPTED", ""));
    assertEquals(List.of("backup.asked", "backup.asked", "backup.over"), kinds());
    telling.tell(backup(Topic.of(anna), "CLOSED", ""));
    assertEquals(3, sent.size(), "told already");
  }

  @Test
  void aDatabaseThatIsAwayLosesNoCallForHelp() {
    away = true;
    try {
      telling.tell(backup(Topic.of(unit), "OPEN", ""));
    } catch (IllegalStateException e) {
      away = false;
    }
    telling.tell(backup(Topic.of(unit), "OPEN", ""));
    assertEquals(List.of("backup.asked"), kinds());
  }

  @Test
  void whatALockScreenSaysIsPolicy() {
    telling.tell(message(1, ""));
    JsonObject sender = text(sent.getFirst());
    assertEquals("Anna", sender.getString("who"));
    assertFalse(sender.containsKey("text"));
    assertEquals(ben.toString(), sender.getString("to"));
    assertEquals("de", sender.getString("lang"));
    telling = telling(LockScreen.NOTHING);
    telling.tell(message(2, ""));
    JsonObject nothing = text(sent.getLast());
    assertFalse(nothing.containsKey("who"));
    assertEquals("channel:" + direct, nothing.getString("tag"));
    telling = telling(LockScreen.ALL);
    telling.tell(message(3, ""));
    JsonObject all = text(sent.getLast());
    assertEquals("Hallo", all.getString("text"));
    assertEquals("Anna", all.getString("place"));
  }

  private void end() {
    List<Runnable> due = List.copyOf(later);
    later.clear();
    due.forEach(Runnable::run);
  }

  private List<Integer> counts() {
    return sent.stream().map(post -> text(post).getInt("count")).toList();
  }

  private List<String> kinds() {
    return sent.stream().map(post -> text(post).getString("kind")).toList();
  }

  private static JsonObject text(PushPost post) {
    return WireJson.parse(new String(post.text(), StandardCharsets.UTF_8));
  }

  private Telling telling(LockScreen policy) {
    return new Telling(
        new Room(),
        looking::contains,
        this::browsers,
        sent::add,
        new Bursts((work, after) -> later.add(work)),
        policy,
        at -> quiet,
        Clock.fixed(PushRulesTest.NOON, ZoneOffset.UTC));
  }

  private List<PushSubscription> browsers(Collection<PersonId> people) {
    if (away) {
      throw new IllegalStateException("away");
    }
    return people.stream()
        .filter(alarmsOnly::containsKey)
        .map(person ->
            new PushSubscription(
                7, person, "https://x", "k", "s", "de", alarmsOnly.getOrDefault(person, true)))
        .toList();
  }

  /** Both are in every channel, Ben is on every unit. */
  private final class Room implements Audience {
    private Hearer hearer(PersonId person) {
      return new Hearer(person, person.equals(ben) ? "Anna" : "Ben", muted, onDuty);
    }

    @Override
    public List<Hearer> direct(ChannelId channel, PersonId author) {
      return List.of(hearer(author.equals(anna) ? ben : anna));
    }

    @Override
    public List<Hearer> among(ChannelId channel, Collection<PersonId> people) {
      return people.stream().map(this::hearer).toList();
    }

    @Override
    public List<Hearer> everybody(ChannelId channel) {
      return List.of(hearer(anna), hearer(ben));
    }

    @Override
    public List<Hearer> asked(OrderId order, ChannelId channel) {
      return List.of(hearer(ben));
    }

    @Override
    public List<Hearer> crew(UnitId on) {
      return List.of(hearer(ben));
    }

    @Override
    public Hearer alone(PersonId person) {
      return hearer(person);
    }
  }

  private FeedEntry message(long number, String more) {
    return entry(
        Topic.of(direct),
        "message",
        """
        {"messageId":"%s","channelId":"%s","number":%d,"authorId":"%s","author":"Anna","text":"Hallo"%s}\
        """
            .formatted(Ids.next(), direct, number, anna, more));
  }

  private FeedEntry read(long upTo) {
    return entry(
        Topic.of(ben),
        "read",
        "{\"channelId\":\"%s\",\"upTo\":%d,\"unread\":0}".formatted(direct, upTo));
  }

  private FeedEntry duty() {
    return entry(
        Topic.of(ben),
        "duty",
        """
        {"shiftId":"%s","name":"Früh","unit":"12/1","from":"2026-12-05T06:00:00Z","until":"2026-12-05T14:00:00Z"}\
        """
            .formatted(Ids.next()));
  }

  private FeedEntry backup(Topic topic, String state, String more) {
    return entry(
        topic,
        "backup",
        """
        {"requestId":"0198c0de-0000-7000-8000-000000000001","unit":"12/3","personId":"%s",
         "person":"Anna","note":"","state":"%s","late":false,"requestedAt":"2026-11-28T12:00:00Z",
         "acceptedByUnit":"12/9","alerts":[{"unitId":"%s","state":"ASKED"}]%s}\
        """
            .formatted(anna, state, unit, more));
  }

  private static FeedEntry entry(Topic topic, String kind, String text) {
    return new FeedEntry(17, topic, 3, kind, PushRulesTest.NOON, text);
  }
}
