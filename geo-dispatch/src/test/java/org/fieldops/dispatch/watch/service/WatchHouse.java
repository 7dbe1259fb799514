package org.fieldops.dispatch.watch.service;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.WatchView;
import org.fieldops.dispatch.house.House;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.WatchId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.kernel.operation.Operation;

/**
 * A house in which somebody goes to work alone; two colleagues are on duty on units of their own.
 */
final class WatchHouse {

  final House house = new House();
  final Person alone = house.officer("Außendienst 1");
  final Person helper = house.officer("Außendienst 2");
  final UnitId own = house.unit("12/1");
  final UnitId helpers = house.unit("12/2");
  final Instant began = house.clock.instant();

  WatchHouse() {
    house.assign(alone, own);
    house.assign(helper, helpers);
    house.publish();
    house.at(alone, 48.1, 11.5);
    house.feed.forget();
  }

  /** Fifteen minutes, warned one minute before, two minutes of grace. */
  WatchId start() {
    return start(fifteen());
  }

  WatchId start(JsonObjectBuilder body) {
    return WatchId.of(house.operate(alone, "watch.started", body.build()).getString("watchId"));
  }

  static JsonObjectBuilder fifteen() {
    return Json.createObjectBuilder()
        .add("purpose", "Tiefgarage Bahnhof")
        .add("minutes", 15)
        .add("warning", 1)
        .add("grace", 2);
  }

  /** Says something of it now. */
  JsonObject say(String kind, WatchId id) {
    return house.operate(alone, kind, of(id).build());
  }

  static JsonObjectBuilder of(WatchId id) {
    return Json.createObjectBuilder().add("watchId", id.toString());
  }

  /** Something that was said so many minutes after the beginning, and arrives now. */
  JsonObject saidAt(int minutes, String kind, JsonObjectBuilder body) {
    Instant at = began.plus(Duration.ofMinutes(minutes));
    return house.operate(alone, new Operation(House.newId(), kind, at, body.build()));
  }

  /** Said so many minutes after the beginning, with no network then. */
  JsonObject saidOffline(int minutes, String kind, WatchId id) {
    return saidAt(minutes, kind, of(id).add("noNetwork", true));
  }

  /** So many minutes after the beginning; what is due by then is done each minute. */
  void pass(int minutes) {
    Instant until = began.plus(Duration.ofMinutes(minutes));
    while (house.clock.instant().isBefore(until)) {
      house.clock.forward(Duration.ofMinutes(1));
      house.due.round();
    }
  }

  /** The clock goes on, and nothing is done meanwhile. */
  void away(int minutes) {
    house.clock.set(began.plus(Duration.ofMinutes(minutes)));
  }

  Optional<WatchView> now() {
    return house.in(() -> house.watches.own(alone));
  }

  WatchView missed(WatchId id) {
    return house.in(() -> house.watches.board(house.dispatcher)).missed().stream()
        .filter(watch -> watch.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The open requests of the one who works alone. */
  List<BackupView> open() {
    return house.in(() -> house.desk.open(house.dispatcher)).stream()
        .filter(request -> request.person().equals(alone.id()))
        .toList();
  }

  BackupView alarm() {
    return open().getFirst();
  }

  BackupView request(BackupId id) {
    return house.in(() -> house.desk.request(house.dispatcher, id));
  }

  /** What a topic was told of the one who works alone; other houses share the due-list. */
  List<JsonObject> told(Topic topic, String kind) {
    return house.feed.of(topic, kind).stream()
        .filter(body -> body.getString("personId").equals(alone.id().toString()))
        .toList();
  }

  long requests() {
    return house.count(
        "select count(*) from dispatch.backup_request where person = ?", alone.id().value());
  }
}
