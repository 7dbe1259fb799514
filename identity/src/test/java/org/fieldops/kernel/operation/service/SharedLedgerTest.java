package org.fieldops.kernel.operation.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.kernel.operation.store.PostgresLedgerRows;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.SqlFailed;
import org.fieldops.kernel.store.TestDatabase;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations that share a commit, on a real PostgreSQL. */
class SharedLedgerTest {

  private final TestTransactions database = new TestTransactions(TestDatabase.migrated());
  private final Sql sql = new Sql(database);
  private final Person officer =
      new Person(new PersonId(Ids.next()), "patrol1", "Officer", Set.of(Role.PATROL));
  private final Lines lines = new Lines();
  private final Ledger ledger =
      new Ledger(
          new PostgresLedgerRows(sql), new Handlers(List.of(lines)), database, Clock.systemUTC());

  /** Writes lines down in the order in which it is asked to; stops at "wait" until it may go on. */
  private final class Lines implements OperationHandler {
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public Set<String> kinds() {
      return Set.of("line");
    }

    @Override
    public boolean mayShareACommit(String kind) {
      return true;
    }

    @Override
    public JsonObject handle(Person by, Operation operation) {
      String text = operation.body().getString("text");
      switch (text) {
        case "wait" -> pause();
        case "refused" -> throw new Refusal(Problem.NOT_ON_DUTY);
        case "away" -> throw new SqlFailed(new SQLException("gone", "57P01"));
        default -> {}
      }
      sql.update("insert into public.line (text) values (?)", text);
      return operation.body();
    }

    private void pause() {
      stopped.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @BeforeEach
  void emptyLines() {
    sql.update(
        "create table if not exists public.line (number bigint generated always as identity,"
            + " text text not null)");
    sql.update("delete from public.line");
  }

  @Test
  void oneOperationCostsTheLedgerOneStatement() {
    int before = database.statements();
    assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, line("one")));
    assertEquals(2, database.statements() - before); // the handler's own and the ledger's
    assertEquals(1, database.commits());
  }

  @Test
  void aBatchOfOneDeviceIsOneCommitAndKeepsItsOrder() {
    List<Operation> batch = IntStream.range(0, 100).mapToObj(i -> line("" + i)).toList();
    List<Answer> answers = ledger.perform(officer, batch);
    assertEquals(
        batch.stream().map(Operation::id).toList(), answers.stream().map(Answer::id).toList());
    assertEquals(batch.stream().map(each -> each.body().getString("text")).toList(), kept());
    assertEquals(1, database.commits());
  }

  @Test
  void whatComesInMeanwhileSharesTheNextCommit() throws Exception {
    try (var pool = Executors.newFixedThreadPool(9)) {
      Future<Answer> first = pool.submit(() -> ledger.perform(officer, line("wait")));
      lines.stopped.await();
      List<Future<Answer>> others = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Operation operation = line("" + i);
        others.add(pool.submit(() -> ledger.perform(officer, operation)));
      }
      Awaitility.await().until(() -> ledger.waiting() == 8);
      lines.goOn.countDown();
      assertInstanceOf(Answer.Accepted.class, first.get());
      for (Future<Answer> other : others) {
        assertInstanceOf(Answer.Accepted.class, other.get());
      }
    }
    assertEquals(2, database.commits());
    assertEquals(9, kept().size());
  }

  @Test
  void oneThatIsRefusedSpoilsNoneOfTheOthersAndIsRemembered() {
    List<Operation> batch = List.of(line("a"), line("refused"), line("b"));
    List<Answer> answers = ledger.perform(officer, batch);
    assertInstanceOf(Answer.Accepted.class, answers.get(0));
    assertEquals(
        new Answer.Refused(batch.get(1).id(), Problem.NOT_ON_DUTY, List.of()), answers.get(1));
    assertInstanceOf(Answer.Accepted.class, answers.get(2));
    assertEquals(List.of("a", "b"), kept());
    assertEquals(answers.get(1), ledger.perform(officer, batch).get(1));
    assertEquals(List.of("a", "b"), kept());
  }

  @Test
  void whatIsSentAgainOrStandsTwiceInABatchTakesEffectOnce() {
    Operation operation = line("once");
    List<Answer> twice = ledger.perform(officer, List.of(operation, operation));
    assertInstanceOf(Answer.Accepted.class, twice.get(0));
    assertInstanceOf(Answer.Duplicate.class, twice.get(1));
    assertInstanceOf(Answer.Duplicate.class, ledger.perform(officer, operation));
    Operation other =
        new Operation(operation.id(), "line", operation.writtenAt(), line("other").body());
    assertEquals(
        new Answer.Refused(operation.id(), Problem.OPERATION_REUSED, List.of()),
        ledger.perform(officer, other));
    assertEquals(List.of("once"), kept());
  }

  @Test
  void aStoreThatIsAwayIsNoAnswer() {
    List<Operation> batch = List.of(line("a"), line("away"));
    Refusal refusal = assertThrows(Refusal.class, () -> ledger.perform(officer, batch));
    assertEquals(Problem.STORE_AWAY, refusal.problem());
    assertTrue(kept().isEmpty());
  }

  @Test
  void twentyAtOnceWithOneIdAreOneEffectAndOneAcceptance() throws Exception {
    Operation operation = line("at once");
    Callable<Answer> perform = () -> ledger.perform(officer, operation);
    try (var pool = Executors.newFixedThreadPool(8)) {
      long accepted = 0;
      for (Future<Answer> answer : pool.invokeAll(Collections.nCopies(20, perform))) {
        accepted += answer.get() instanceof Answer.Accepted ? 1 : 0;
        assertTrue(!(answer.get() instanceof Answer.Refused));
      }
      assertEquals(1, accepted);
    }
    assertEquals(List.of("at once"), kept());
  }

  private List<String> kept() {
    return sql.query("select text from public.line order by number", row -> row.getString(1));
  }

  private static Operation line(String text) {
    return new Operation(
        new OperationId(Ids.next()),
        "line",
        Instant.parse("2026-11-28T10:00:00Z"),
        Json.createObjectBuilder().add("text", text).build());
  }
}
