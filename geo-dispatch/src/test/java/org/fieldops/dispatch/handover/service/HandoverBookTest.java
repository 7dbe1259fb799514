package org.fieldops.dispatch.handover.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldops.dispatch.HandoverEntry;
import org.fieldops.dispatch.HandoverEntry.Kind;
import org.fieldops.dispatch.HandoverJson;
import org.fieldops.dispatch.HandoverView;
import org.fieldops.dispatch.HandoverView.State;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.export.service.HashChain;
import org.fieldops.dispatch.house.House;
import org.fieldops.identity.DeviceKind;
import org.fieldops.identity.DeviceView;
import org.fieldops.kernel.CanonicalJson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.store.SqlFailed;
import org.junit.jupiter.api.Test;

class HandoverBookTest {

  private final House house = new House();
  private final Person giver = house.officer("Außendienst 1");
  private final Person mate = house.officer("Außendienst 2");
  private final Person taker = house.officer("Außendienst 3");
  private final Person other = house.officer("Außendienst 4");
  private final Person stranger = house.officer("Außendienst 5");
  private final ShiftView early = published(house.early(), giver, mate);
  private final ShiftView late = published(house.late(), taker, other);

  private ShiftView published(ShiftView shift, Person... people) {
    for (Person person : people) {
      var unit = house.unit("12/" + person.name());
      house.in(() -> house.shifts.assign(house.dispatcher, shift.id(), person.id(), unit));
    }
    house.clock.set(house.early().until().minus(Duration.ofMinutes(20)));
    return house.in(() -> house.shifts.publish(house.dispatcher, shift.id()));
  }

  private static ChannelId channel(ShiftView shift) {
    return Objects.requireNonNull(shift.channel());
  }

  private HandoverView seenBy(Person person) {
    return house.in(() -> house.handovers.book.one(person, early.id()));
  }

  private JsonObjectBuilder about() {
    return Json.createObjectBuilder().add("shiftId", early.id().toString());
  }

  private JsonObject signing(HandoverView seen) {
    return about()
        .add("stand", seen.content().getInt("stand"))
        .add("sha256", seen.sha256())
        .build();
  }

  private JsonObject item(UUID id, String name, boolean given) {
    return about()
        .add("itemId", id.toString())
        .add("itemKind", "KEY")
        .add("name", name)
        .add("given", given)
        .build();
  }

  private void note(Person by, String text) {
    house.operate(by, "handover.noted", about().add("note", text).build());
  }

  private void confirm(Person by) {
    house.operate(by, "handover.confirmed", signing(seenBy(by)));
  }

  private void sign() {
    confirm(giver);
    house.operate(taker, "handover.countersigned", signing(seenBy(taker)));
  }

  private static Problem refused(Runnable act) {
    return assertThrows(Refusal.class, act::run).problem();
  }

  private static String sha256(JsonObject content) {
    return new HashChain().add(CanonicalJson.whole().text(content));
  }

  @Test
  void itSaysWhatIsOpenAndWhatStillLiesOnPhonesByName() {
    Instant now = house.clock.instant();
    house.handovers.held.put(
        mate.id(),
        List.of(
            new DeviceView(
                Ids.next(), DeviceKind.PHONE, "Handy 09", now, now, 3, true, "session")));
    house.operate(
        house.dispatcher,
        "order.given",
        Json.createObjectBuilder()
            .add("channelId", channel(early).toString())
            .add("text", "Uferpark, Abbau begleiten")
            .add("to", Json.createObjectBuilder().add("everyone", true))
            .add("answerWithin", 10)
            .build());
    house.operate(
        house.dispatcher,
        "message.sent",
        Json.createObjectBuilder()
            .add("channelId", channel(early).toString())
            .add("text", "Schließt der Bauhof die Absperrung?")
            .add("urgent", true)
            .build());
    house.operate(giver, "backup.requested", House.urgent());
    house.operate(giver, "duty.ended", about().build());
    JsonObject content = seenBy(giver).content();
    JsonObject facts = content.getJsonObject("facts");
    assertEquals("Uferpark, Abbau begleiten", first(facts, "orders").getString("text"));
    assertEquals(2, first(facts, "orders").getInt("addressed"));
    assertEquals("Schließt der Bauhof die Absperrung?", first(facts, "urgent").getString("text"));
    assertEquals("Außendienst 1", first(facts, "backups").getString("by"));
    assertEquals("Handy 09", first(facts, "phones").getString("name"));
    assertEquals(3, first(facts, "phones").getInt("entries"));
    assertEquals("Außendienst 2", first(facts, "crew").getString("person"));
    assertEquals(1, facts.getInt("ended"));
    assertEquals(late.id().toString(), content.getJsonObject("next").getString("id"));
  }

  private static JsonObject first(JsonObject facts, String list) {
    assertEquals(1, facts.getJsonArray(list).size(), list);
    return facts.getJsonArray(list).getJsonObject(0);
  }

  @Test
  void whatWasAnsweredOrClosedIsNotOpen() {
    house.operate(
        house.dispatcher,
        "message.sent",
        Json.createObjectBuilder()
            .add("channelId", channel(early).toString())
            .add("text", "Wer ist am Markt?")
            .add("urgent", true)
            .build());
    house.operate(
        giver,
        "message.sent",
        Json.createObjectBuilder()
            .add("channelId", channel(early).toString())
            .add("text", "Wir")
            .add("replyTo", 1)
            .build());
    assertEquals(0, seenBy(giver).content().getJsonObject("facts").getJsonArray("urgent").size());
  }

  @Test
  void bothSignTheSameAndAllAreTold() {
    UUID key = Ids.next();
    house.operate(giver, "handover.item", item(key, "Poller P1", false));
    house.operate(mate, "handover.item", item(key, "Poller P1", true));
    note(giver, "Bahnhofstraße bleibt gesperrt.");
    HandoverView open = seenBy(giver);
    assertEquals(sha256(open.content()), open.sha256());
    assertTrue(open.mayConfirm());
    assertFalse(seenBy(taker).mayConfirm());
    int told = house.feed.of(Topic.of(channel(late)), "handover").size();
    sign();
    HandoverView signed = seenBy(taker);
    assertEquals(State.SIGNED, signed.state());
    assertEquals(open.content(), signed.content());
    assertTrue(first(signed.content(), "items").getBoolean("given"));
    assertEquals("Außendienst 1", signed.signature(Kind.CONFIRMED).orElseThrow().personName());
    assertEquals("Außendienst 3", signed.signature(Kind.COUNTERSIGNED).orElseThrow().personName());
    assertEquals(told + 2, house.feed.of(Topic.of(channel(late)), "handover").size());
    assertEquals(5, house.feed.of(Topic.of(channel(early)), "handover").size());
    assertEquals(5, house.feed.of(Topic.DISPATCH, "handover").size());
  }

  @Test
  void whatWasNotSeenIsNotSigned() {
    HandoverView before = seenBy(giver);
    house.clock.forward(Duration.ofSeconds(5));
    note(mate, "Schlüssel fehlt.");
    house.clock.forward(Duration.ofSeconds(5));
    assertEquals(
        Problem.HANDOVER_CHANGED,
        refused(() -> house.operate(giver, "handover.confirmed", signing(before))));
    HandoverView then = seenBy(giver);
    house.operate(mate, "backup.requested", House.urgent());
    house.clock.forward(Duration.ofSeconds(5));
    assertEquals(
        Problem.HANDOVER_CHANGED,
        refused(() -> house.operate(giver, "handover.confirmed", signing(then))));
    house.clock.forward(Duration.ofMinutes(2));
    confirm(giver);
    assertEquals(State.CONFIRMED, seenBy(giver).state());
  }

  @Test
  void theMomentOfWritingDecidesAndWhatCameMeanwhileIsAddedToIt() {
    HandoverView seen = seenBy(giver);
    house.clock.forward(Duration.ofMinutes(1));
    Operation signed = house.late("handover.confirmed", Duration.ZERO, signing(seen));
    house.clock.forward(Duration.ofMinutes(5));
    note(mate, "Schlüssel gefunden.");
    house.operate(house.dispatcher, "handover.item", item(Ids.next(), "Poller P2", true));
    house.operate(giver, signed);
    HandoverView view = seenBy(taker);
    assertEquals(seen.content(), view.content());
    assertEquals(
        List.of("Schlüssel gefunden.", "[x] Poller P2"),
        view.additions().stream().map(HandoverEntry::text).toList());
    assertEquals("Außendienst 2", view.additions().getFirst().personName());
    HandoverEntry signature = view.signature(Kind.CONFIRMED).orElseThrow();
    assertTrue(signature.noNetwork());
    assertEquals(signed.happenedAt().toEpochMilli(), signature.written().at().toEpochMilli());
    note(mate, "Und noch etwas.");
    assertEquals("Und noch etwas.", seenBy(taker).additions().getLast().text());
  }

  @Test
  void whatIsWrittenOnTheSameDeviceBeforeItIsSignedBelongsToIt() {
    HandoverView seen = seenBy(giver);
    note(giver, "Ohne Netz geschrieben.");
    JsonObject whole = seenBy(giver).content();
    assertEquals("Außendienst 1", first(whole, "notes").getString("by"));
    JsonObject body =
        about()
            .add("stand", seen.content().getInt("stand"))
            .add("sha256", sha256(whole))
            .add("noNetwork", true)
            .build();
    Operation slightlyEarlier = house.late("handover.confirmed", Duration.ofSeconds(3), body);
    house.operate(giver, slightlyEarlier);
    assertEquals(
        "Ohne Netz geschrieben.", first(seenBy(taker).content(), "notes").getString("text"));
    assertTrue(seenBy(taker).signature(Kind.CONFIRMED).orElseThrow().noNetwork());
  }

  @Test
  void ofTwoWhoSignAtOnceOneHasSigned() throws Exception {
    confirm(giver);
    JsonObject body = signing(seenBy(taker));
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> done =
          threads.invokeAll(List.of(signing(start, taker, body), signing(start, other, body)));
      assertTrue(done.get(0).get() ^ done.get(1).get());
    }
    assertEquals(State.SIGNED, seenBy(mate).state());
    assertEquals(2, seenBy(mate).entries().size());
    assertEquals(
        Problem.HANDOVER_SIGNED, refused(() -> house.operate(mate, "handover.confirmed", body)));
  }

  private Callable<Boolean> signing(CyclicBarrier start, Person by, JsonObject body) {
    return () -> {
      start.await();
      try {
        house.operate(by, "handover.countersigned", body);
        return true;
      } catch (Refusal refusal) {
        assertEquals(Problem.HANDOVER_SIGNED, refusal.problem());
        return false;
      }
    };
  }

  @Test
  void additionsAreNumberedAndEachCoversWhatStoodBefore() {
    JsonObject addition = about().add("text", "Handy 09 kam um 23:05.").build();
    assertEquals(
        Problem.HANDOVER_OPEN, refused(() -> house.operate(taker, "handover.added", addition)));
    sign();
    house.operate(taker, "handover.added", addition);
    house.operate(giver, "handover.added", about().add("text", "Danke.").build());
    HandoverView view = seenBy(house.dispatcher);
    assertEquals(List.of(1, 2, 3, 4), view.entries().stream().map(HandoverEntry::number).toList());
    String before = sha256(view.content());
    for (HandoverEntry entry : view.entries()) {
      assertEquals(before, entry.previous());
      String hash =
          new HashChain(before).add(CanonicalJson.whole().text(HandoverJson.hashed(entry)));
      assertEquals(hash, entry.sha256());
      before = hash;
    }
  }

  @Test
  void theDatabaseRefusesToChangeWhatIsSigned() {
    sign();
    for (String change :
        List.of(
            "update dispatch.handover set content = '{}' where shift_id = ?",
            "delete from dispatch.handover where shift_id = ?",
            "update dispatch.handover_entry set text = 'anders' where shift_id = ?",
            "delete from dispatch.handover_entry where shift_id = ?")) {
      SqlFailed failed =
          assertThrows(
              SqlFailed.class,
              () -> house.in(() -> house.sql.update(change, early.id().value())),
              change);
      assertTrue(String.valueOf(failed.getCause()).contains("only added to"), change);
    }
  }

  @Test
  void whoeverHasNothingToDoWithItKnowsNothingOfIt() {
    confirm(giver);
    HandoverView seen = seenBy(taker);
    assertEquals(Problem.NOT_FOUND, refused(() -> seenBy(stranger)));
    assertEquals(Problem.NOT_FOUND, refused(() -> note(taker, "Nicht meine Schicht.")));
    assertEquals(
        Problem.NOT_FOUND,
        refused(() -> house.operate(stranger, "handover.countersigned", signing(seen))));
    assertEquals(
        Problem.NOT_ALLOWED,
        refused(() -> house.operate(mate, "handover.countersigned", signing(seen))));
    assertEquals(
        Problem.HANDOVER_CHANGED,
        refused(() ->
            house.operate(
                taker, "handover.countersigned", about().add("sha256", "0".repeat(64)).build())));
  }

  @Test
  void itIsSignedFromAnHourBeforeTheEndByTwoPeople() {
    HandoverView seen = seenBy(house.dispatcher);
    house.clock.set(early.until().minus(Duration.ofMinutes(61)));
    assertEquals(
        Problem.HANDOVER_EARLY,
        refused(() -> house.operate(house.dispatcher, "handover.confirmed", signing(seen))));
    house.clock.set(early.until().minus(Duration.ofMinutes(20)));
    confirm(house.dispatcher);
    HandoverView confirmed = seenBy(house.dispatcher);
    assertEquals(
        Problem.HANDOVER_OTHER,
        refused(
            () -> house.operate(house.dispatcher, "handover.countersigned", signing(confirmed))));
  }

  @Test
  void itIsFoundByThoseWhomItConcernsAndByDayAndTeam() {
    sign();
    assertEquals(1, of(giver));
    assertEquals(1, of(taker));
    assertEquals(0, of(stranger));
    var team = early.kind().team();
    var lines =
        house.in(() -> house.handovers.book.find(house.dispatcher, house.day, house.day, team, 50));
    assertEquals(
        List.of("OPEN  ", "SIGNED Außendienst 1 Außendienst 3"),
        lines.stream()
            .map(line -> line.state() + " " + line.confirmedBy() + " " + line.countersignedBy())
            .toList());
    assertEquals(early.id(), lines.getLast().shift());
    assertEquals(
        Problem.NOT_ALLOWED,
        refused(() ->
            house.in(() -> house.handovers.book.find(giver, house.day, house.day, null, 50))));
  }

  private int of(Person person) {
    return house.in(() -> house.handovers.book.of(person)).size();
  }
}
