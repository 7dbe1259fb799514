package org.fieldops.web.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.junit.jupiter.api.Test;

class PushRulesTest {

  static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private final PersonId anna = new PersonId(Ids.next());
  private final PersonId ben = new PersonId(Ids.next());
  private final ChannelId shift = new ChannelId(Ids.next());
  private final ChannelId direct = ChannelId.between(anna, ben);
  private final UnitId unit = new UnitId(Ids.next());

  @Test
  void aPlainMessageOfAChannelWakesNobodyAndIsNotEvenRead() {
    FeedEntry plain = message(shift, "");
    assertFalse(PushRules.worthALook(plain));
    assertFalse(PushRules.worthALook(message(shift, ",\"mentions\":[]")));
    assertEquals(List.of(), PushRules.of(plain, NOON));
  }

  @Test
  void aMessageToOnePersonWakesTheOther() {
    News news = only(message(direct, ""));
    assertEquals(PushKind.DIRECT, news.kind());
    assertEquals(new News.TheOther(direct), news.to());
    assertEquals(anna, news.by());
    assertEquals("channel:" + direct, news.tag());
    assertEquals(4, news.number());
  }

  @Test
  void whoIsNamedIsWokenAndSomethingUrgentWakesEverybody() {
    News mention = only(message(shift, ",\"mentions\":[\"" + ben + "\"]"));
    assertEquals(PushKind.MENTION, mention.kind());
    assertEquals(new News.Named(shift, Set.of(ben)), mention.to());
    News urgent = only(message(shift, ",\"urgent\":true,\"mentions\":[\"" + ben + "\"]"));
    assertEquals(PushKind.URGENT, urgent.kind());
    assertEquals(new News.Everybody(shift), urgent.to());
    assertEquals(PushKind.URGENT, only(message(direct, ",\"urgent\":true")).kind());
  }

  @Test
  void anOrderIsForWhomItAsksAndNotForItsChannel() {
    OrderId order = new OrderId(Ids.next());
    News news = only(message(shift, ",\"orderId\":\"" + order + "\""));
    assertEquals(PushKind.ORDER, news.kind());
    assertEquals(new News.Asked(shift, order), news.to());
    assertEquals("order:" + order, news.tag());
    FeedEntry toTheDesk = entry(Topic.DISPATCH, "order.alarm", "{\"orderId\":\"" + order + "\"}");
    assertFalse(PushRules.worthALook(toTheDesk));
  }

  @Test
  void whatSomebodyWroteOnlyLooksLikeAMention() {
    FeedEntry quoted =
        entry(Topic.of(shift), "message", body(shift, "\\\"mentions\\\":[\\\"x", ""));
    assertEquals(List.of(), PushRules.of(quoted, NOON));
  }

  @Test
  void aCallForHelpWakesThoseAskedWithAQuestionAndTheColleaguesWithoutOne() {
    News asked = only(backup(Topic.of(unit), "OPEN", false, "ASKED"));
    assertEquals(PushKind.BACKUP_ASKED, asked.kind());
    assertEquals(new News.Crew(unit), asked.to());
    assertEquals("12/3", asked.who());
    News near = only(backup(Topic.of(shift), "OPEN", false, "ASKED"));
    assertEquals(PushKind.BACKUP_NEAR, near.kind());
    assertEquals(anna, near.by(), "who asked is not woken by it");
    assertEquals(List.of(), rules(backup(Topic.of(unit), "OPEN", false, "DECLINED")));
    assertEquals(List.of(), rules(backup(Topic.of(anna), "OPEN", false, "ASKED")));
    assertEquals(List.of(), rules(backup(Topic.of(unit), "OPEN", true, "ASKED")), "late");
    assertFalse(PushRules.worthALook(backup(Topic.DISPATCH, "OPEN", false, "ASKED")));
  }

  @Test
  void whoAskedHearsThatSomebodyComesAndWhoWasToldThatItIsOver() {
    List<News> accepted = rules(backup(Topic.of(anna), "ACCEPTED", false, "ACCEPTED"));
    assertEquals(
        List.of(PushKind.BACKUP_COMES, PushKind.BACKUP_OVER),
        accepted.stream().map(News::kind).toList());
    assertEquals(new News.Alone(anna), accepted.getFirst().to());
    assertEquals("12/9", accepted.getFirst().who());
    assertEquals(List.of(), rules(backup(Topic.of(unit), "ACCEPTED", false, "ACCEPTED")));
    assertEquals(
        PushKind.BACKUP_OVER, only(backup(Topic.of(anna), "CLOSED", false, "ACCEPTED")).kind());
  }

  @Test
  void aMissedCheckInIsNoCallOfItsPersonUntilTheyCall() {
    assertEquals(PushKind.CHECKIN_ASKED, only(missed(Topic.of(unit), false)).kind());
    assertEquals(PushKind.CHECKIN_NEAR, only(missed(Topic.of(shift), false)).kind());
    assertEquals(
        "backup:0198c0de-0000-7000-8000-000000000001", only(missed(Topic.of(unit), false)).tag());
    assertEquals(PushKind.BACKUP_ASKED, only(missed(Topic.of(unit), true)).kind());
  }

  @Test
  void whoWorksAloneIsWarnedAndToldOfTheAlarmAndNobodyElseIs() {
    News warning = only(watch(Topic.of(anna), "watch.warning", "RUNNING"));
    assertEquals(PushKind.WATCH_WARNING, warning.kind());
    assertEquals(new News.Alone(anna), warning.to());
    assertTrue(PushRules.cannotWait(watch(Topic.of(anna), "watch.warning", "RUNNING")));
    News missed = only(watch(Topic.of(anna), "watch", "MISSED"));
    assertEquals(PushKind.WATCH_MISSED, missed.kind());
    assertEquals("watch:0198c0de-0000-7000-8000-000000000002", missed.tag());
    assertFalse(PushRules.worthALook(watch(Topic.of(anna), "watch", "RUNNING")));
    assertFalse(PushRules.worthALook(watch(Topic.of(anna), "watch", "ENDED")), "a drill's end");
    assertFalse(PushRules.worthALook(watch(Topic.DISPATCH, "watch", "MISSED")));
  }

  @Test
  void aDrillWakesWhomItAsksUntilItIsOverAndItsAnswerWakesNobody() {
    String drill =
        """
        {"drillId":"0198c0de-0000-7000-8000-000000000003","roster":"Innenstadt","by":"Leitstelle",\
        "startedAt":"2026-11-28T11:50:00Z","closesAt":"%s"}\
        """;
    News news = only(entry(Topic.of(anna), "drill", drill.formatted("2026-11-28T12:05:00Z")));
    assertEquals(PushKind.DRILL, news.kind());
    assertEquals(new News.Alone(anna), news.to());
    assertEquals("drill:0198c0de-0000-7000-8000-000000000003", news.tag());
    FeedEntry over = entry(Topic.of(anna), "drill", drill.formatted("2026-11-28T12:00:00Z"));
    assertEquals(List.of(), PushRules.of(over, NOON));
    String answered = "{\"drillId\":\"x\",\"answeredAt\":\"2026-11-28T12:00:00Z\"}";
    assertFalse(PushRules.worthALook(entry(Topic.of(anna), "drill", answered)));
    assertFalse(PushRules.worthALook(entry(Topic.DISPATCH, "drill", drill)));
  }

  @Test
  void whoIsOnCallIsWokenByACallForHelpToWhichNobodyComes() {
    String call =
        """
        {"requestId":"0198c0de-0000-7000-8000-000000000004","personId":"%s","person":"Ben",\
        "state":"OPEN","late":false,"requestedAt":"2026-11-28T11:58:00Z","alerts":[],\
        "onCall":[{"personId":"%s","person":"Anna","nth":1,"askedAt":"2026-11-28T12:00:00Z"%s}]}\
        """;
    News news = only(entry(Topic.of(anna), "backup", call.formatted(ben, anna, "")));
    assertEquals(PushKind.BACKUP_ONCALL, news.kind());
    assertEquals(new News.Alone(anna), news.to());
    String answered = ",\"answeredAt\":\"2026-11-28T12:00:00Z\"";
    FeedEntry minded = entry(Topic.of(anna), "backup", call.formatted(ben, anna, answered));
    assertEquals(List.of(), PushRules.of(minded, NOON));
  }

  @Test
  void aDutyThatIsOverWakesNobodyAndOneThatBeginsSoonAlsoOffDuty() {
    assertEquals(
        PushKind.DUTY_SOON, only(duty("2026-11-29T06:00:00Z", "2026-11-29T14:00:00Z")).kind());
    assertEquals(PushKind.DUTY, only(duty("2026-12-02T06:00:00Z", "2026-12-02T14:00:00Z")).kind());
    assertEquals(List.of(), rules(duty("2026-11-28T04:00:00Z", "2026-11-28T12:00:00Z")));
    FeedEntry withdrawn =
        entry(Topic.of(ben), "duty.withdrawn", "{\"shiftId\":\"" + Ids.next() + "\"}");
    assertEquals(new News.Alone(ben), only(withdrawn).to());
  }

  @Test
  void aLongTextIsCutBetweenLetters() {
    News news = only(entry(Topic.of(direct), "message", body(direct, "🚓".repeat(400), "")));
    assertEquals("🚓".repeat(160) + "…", news.text());
  }

  private News only(FeedEntry entry) {
    assertTrue(PushRules.worthALook(entry));
    List<News> all = rules(entry);
    assertEquals(1, all.size());
    return all.getFirst();
  }

  private static List<News> rules(FeedEntry entry) {
    return PushRules.of(entry, NOON);
  }

  private FeedEntry message(ChannelId channel, String more) {
    return entry(Topic.of(channel), "message", body(channel, "Hallo", more));
  }

  private String body(ChannelId channel, String text, String more) {
    return """
    {"messageId":"%s","channelId":"%s","number":4,"authorId":"%s","author":"Anna","text":"%s"%s}\
    """
        .formatted(Ids.next(), channel, anna, text, more);
  }

  private FeedEntry backup(Topic topic, String state, boolean late, String alert) {
    return entry(
        topic,
        "backup",
        """
        {"requestId":"0198c0de-0000-7000-8000-000000000001","unit":"12/3","personId":"%s",
         "person":"Anna","note":"","state":"%s","late":%s,"requestedAt":"2026-11-28T12:00:00Z",
         "acceptedByUnit":"12/9","alerts":[{"unitId":"%s","state":"%s"}]}\
        """
            .formatted(anna, state, late, unit, alert));
  }

  private FeedEntry missed(Topic topic, boolean ownCall) {
    String text = backup(topic, "OPEN", false, "ASKED").text();
    String checkIn = ",\"checkIn\":{\"ownCall\":" + ownCall + "}}";
    return entry(topic, "backup", text.substring(0, text.length() - 1) + checkIn);
  }

  private static FeedEntry watch(Topic topic, String kind, String state) {
    return entry(
        topic,
        kind,
        """
        {"watchId":"0198c0de-0000-7000-8000-000000000002","purpose":"Keller","state":"%s"}\
        """
            .formatted(state));
  }

  private FeedEntry duty(String from, String until) {
    return entry(
        Topic.of(ben),
        "duty",
        """
        {"shiftId":"%s","name":"Frühschicht","unit":"12/1","from":"%s","until":"%s"}\
        """
            .formatted(Ids.next(), from, until));
  }

  private static FeedEntry entry(Topic topic, String kind, String text) {
    return new FeedEntry(17, topic, 3, kind, NOON, text);
  }
}
