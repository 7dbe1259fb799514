package org.fieldops.dispatch.house;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.feed.AccessChanged;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.store.Sql;

/**
 * What a house stands on: its days, its clock, its people and its database. Every house has days of
 * its own.
 */
abstract class HouseGround {

  private static final AtomicInteger HOUSES = new AtomicInteger();
  private static final LocalDate FIRST = LocalDate.of(2030, 1, 7);
  private static final int DAYS_EACH = 14;

  final int number = HOUSES.getAndIncrement();
  final EntityManager em = Database.entityManager();

  public final LocalDate day = FIRST.plusDays((long) number * DAYS_EACH);
  public final ShiftTimes times = ShiftTimes.USUAL;
  public final HandClock clock = new HandClock(day.atTime(10, 0).atZone(times.zone()).toInstant());
  public final HeardFeed feed = new HeardFeed(clock);
  public final KnownPeople people = new KnownPeople();
  public final KnownGroups groups = new KnownGroups();
  public final HeardEvent<AccessChanged> access = new HeardEvent<>();
  public final HeardEvent<UnitMoved> moved = new HeardEvent<>();
  public final Person dispatcher = person("Leitstelle", Role.DISPATCHER);
  public final Sql sql = Database.sql();

  /** Somebody everybody knows. */
  public Person person(String name, Role... roles) {
    Person person = new Person(new PersonId(Ids.next()), name, name, Set.of(roles));
    people.seen(person);
    return person;
  }

  public Person officer(String name) {
    return person(name, Role.PATROL);
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

  /** For a store that a test wires by itself. */
  public EntityManager entityManager() {
    return em;
  }
}
