package org.fieldops.kernel.operation.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.kernel.operation.store.PostgresLedgerRows;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.api.Test;

/** Two transactions that each lock several rows, on a real PostgreSQL. */
class LockOrderTest {

  private static final long PATIENCE_MILLIS = 500;

  private final TestTransactions database = new TestTransactions(TestDatabase.migrated());
  private final Sql sql = new Sql(database);
  private final Person officer =
      new Person(new PersonId(Ids.next()), "patrol1", "Officer", Set.of(Role.PATROL));
  private final Rooms rooms = new Rooms();

  /** Locks a room, and lets the other transaction lock its first one before it goes on. */
  private final class Rooms implements OperationHandler {
    private final CountDownLatch both = new CountDownLatch(2);
    private final AtomicInteger handled = new AtomicInteger();

    @Override
    public Set<String> kinds() {
      return Set.of("said");
    }

    @Override
    public boolean mayShareACommit(String kind) {
      return true;
    }

    @Override
    public String locks(Operation operation) {
      return operation.body().getString("room");
    }

    @Override
    public JsonObject handle(Person by, Operation operation) {
      handled.incrementAndGet();
      sql.update("update public.room set said = said + 1 where name = ?", locks(operation));
      both.countDown();
      try {
        both.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return operation.body();
    }
  }

  @Test
  void batchesIntoTheSameRoomsInOppositeOrderDoNotWaitForEachOther() throws Exception {
    sql.update("create table if not exists public.room (name text primary key, said int not null)");
    sql.update("insert into public.room values ('a', 0), ('b', 0) on conflict do nothing");
    List<Operation> there = said("a", "b");
    List<Operation> back = said("b", "a");
    try (var pool = Executors.newFixedThreadPool(2)) {
      Future<List<Answer>> one = pool.submit(() -> ledger().perform(officer, there));
      Future<List<Answer>> other = pool.submit(() -> ledger().perform(officer, back));
      assertAccepted(there, one.get());
      assertAccepted(back, other.get());
    }
    assertEquals(4, rooms.handled.get(), "none was rolled back and done once more");
  }

  private static void assertAccepted(List<Operation> asked, List<Answer> answers) {
    assertEquals(
        asked.stream().map(Operation::id).toList(), answers.stream().map(Answer::id).toList());
    answers.forEach(answer -> assertInstanceOf(Answer.Accepted.class, answer));
  }

  /** That of one server; two of them share nothing but the database. */
  private Ledger ledger() {
    return new Ledger(
        new PostgresLedgerRows(sql), new Handlers(List.of(rooms)), database, Clock.systemUTC());
  }

  private static List<Operation> said(String... rooms) {
    return Stream.of(rooms)
        .map(room ->
            new Operation(
                new OperationId(Ids.next()),
                "said",
                Instant.parse("2026-11-28T10:00:00Z"),
                Json.createObjectBuilder().add("room", room).build()))
        .toList();
  }
}
