package org.fieldops.dispatch.house;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.due.model.Due;
import org.fieldops.dispatch.unit.model.Unit;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OnCallId;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.RosterId;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;

/** All of geo-dispatch. Every house has days of its own. */
public final class House extends HouseRooms {

  public Person officer(String name) {
    return person(name, Role.PATROL);
  }

  /** A new unit; its name is made unique by the house. */
  public UnitId unit(String name) {
    Unit unit = new Unit(new UnitId(Ids.next()), number + ":" + name, "1", clock.instant());
    in(() -> {
      unitRows.addIfAbsent(unit);
      return unit;
    });
    return unit.id();
  }

  /** The early shift of the house's day. */
  public ShiftView early() {
    return in(() -> shifts.day(dispatcher, day)).getFirst();
  }

  /** The late shift of the house's day. */
  public ShiftView late() {
    return in(() -> shifts.day(dispatcher, day)).getLast();
  }

  /** Puts somebody on a unit in the early shift, which is running. */
  public void assign(Person person, UnitId unit) {
    ShiftView early = early();
    in(() -> shifts.assign(dispatcher, early.id(), person.id(), unit));
  }

  public ShiftView publish() {
    ShiftView early = early();
    return in(() -> shifts.publish(dispatcher, early.id()));
  }

  /** These people are on call for twenty hours from now on, in this order; the first one's span. */
  public OnCallSpan callable(RosterId roster, Person... chain) {
    Instant now = clock.instant();
    return in(() -> {
      onCall.rosters.make(
          dispatcher,
          roster,
          onCall.rosters.teams(dispatcher).getFirst().id(),
          "Rufbereitschaft " + roster,
          chain.length);
      List<OnCallSpan> spans = new ArrayList<>();
      for (Person person : chain) {
        OnCallPlace place = new OnCallPlace(roster, spans.size() + 1);
        Instant end = now.plus(Duration.ofHours(20));
        OnCallId id = new OnCallId(Ids.next());
        spans.add(onCall.rosters.plan(dispatcher, id, place, person.id(), now, end));
      }
      return spans.getFirst();
    });
  }

  /** Reports where a person's unit is now. */
  public void at(Person person, double lat, double lon) {
    Fix fix = new Fix(clock.instant(), new GeoPoint(lat, lon), 10, null, null);
    in(() -> {
      positions.report(person, List.of(fix));
      return fix;
    });
  }

  /** Does what a device asks for, now, as the ledger would. */
  public JsonObject operate(Person by, String kind, JsonObject body) {
    return operate(by, new Operation(newId(), kind, clock.instant(), body));
  }

  public JsonObject operate(Person by, Operation operation) {
    OperationHandler handler =
        handlers.stream()
            .filter(known -> known.kinds().contains(operation.kind()))
            .findFirst()
            .orElseThrow();
    return in(() -> handler.handle(by, operation));
  }

  /** Something that a device wrote a while ago and sends now. */
  public Operation late(String kind, Duration ago, JsonObject body) {
    return new Operation(newId(), kind, clock.instant().minus(ago), body);
  }

  public static OperationId newId() {
    return new OperationId(Ids.next());
  }

  public static JsonObject urgent() {
    return Json.createObjectBuilder().add("urgency", "URGENT").build();
  }

  public static JsonObject urgent(double lat, double lon, Instant at) {
    return Json.createObjectBuilder(urgent())
        .add(
            "position",
            Json.createObjectBuilder()
                .add("lat", lat)
                .add("lon", lon)
                .add("accuracy", 8)
                .add("at", at.toString()))
        .build();
  }

  public static JsonObject with(String field, String value) {
    return Json.createObjectBuilder().add(field, value).build();
  }

  /** Does the work in a transaction of its own. */
  public <T> T in(Supplier<T> work) {
    return Database.inTransaction(work);
  }

  /** Plain SQL in a transaction of its own. */
  public int sql(String statement) {
    return in(() -> em.createNativeQuery(statement).executeUpdate());
  }

  /** A number that plain SQL finds. */
  public long count(String query, Object... facts) {
    return in(() -> sql.query(query, row -> row.getLong(1), facts)).getFirst();
  }

  /** The plan of weeks, with its statements counted. */
  public Plans planCounting(AtomicInteger statements) {
    return PlanRoom.book(Database.countingSql(statements), this);
  }

  /** What a deadline of this kind has come for. */
  public List<UUID> dueNow(String kind) {
    return in(() -> dueRows.due(Set.of(kind), clock.instant(), 1000)).stream()
        .map(Due::subject)
        .toList();
  }

  /** For a store that a test wires by itself. */
  public EntityManager entityManager() {
    return em;
  }
}
