package org.fieldops.kernel.operation.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.operation.Answer;
import org.fieldops.kernel.operation.Body;
import org.fieldops.kernel.operation.Operation;
import org.fieldops.kernel.operation.OperationHandler;
import org.fieldops.kernel.operation.store.PostgresLedgerRows;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.SqlFailed;
import org.fieldops.kernel.store.TestDatabase;
import org.fieldops.kernel.store.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private final TestTransactions database = new TestTransactions(TestDatabase.migrated());
  private final Sql sql = new Sql(database);
  private final Person officer =
      new Person(new PersonId(Ids.next()), "patrol1", "Officer", Set.of(Role.PATROL));
  private final Notes notes = new Notes();
  private final Ledger ledger =
      new Ledger(
          new PostgresLedgerRows(sql), new Handlers(List.of(notes)), database, Clock.systemUTC());

  /** Writes down what it is told, or fails as it is told. */
  private final class Notes implements OperationHandler {
    private final List<RuntimeException> failures = new ArrayList<>();
    private int calls;

    @Override
    public Set<String> kinds() {
      return Set.of("note");
    }

    @Override
    public synchronized JsonObject handle(Person by, Operation operation) {
      calls++;
      String text = new Body(operation.body()).text("text", 1, 4000);
      sql.update("insert into public.note (text) values (?)", text);
      if (!failures.isEmpty()) {
        throw failures.removeFirst();
      }
      return Json.createObjectBuilder().add("call", calls).build();
    }
  }

  @BeforeEach
  void emptyNotes() {
    sql.update("create table if not exists public.note (text text not null)");
    sql.update("delete from public.note");
  }

  @Test
  void anOperationTakesEffectOnceAndItsFirstAnswerIsGivenAgain() {
    Operation operation = note("Streife am Markt");
    var first = assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, operation));
    var again = assertInstanceOf(Answer.Duplicate.class, ledger.perform(officer, operation));
    assertEquals(first.result(), again.result());
    assertEquals(first.receivedAt().toEpochMilli(), again.receivedAt().toEpochMilli());
    assertEquals(1, notesKept());
  }

  @Test
  void sentAgainByACorrectedClockItIsTheSameOperation() {
    Operation first = note("Streife am Markt");
    Operation again =
        new Operation(
            first.id(),
            first.kind(),
            first.writtenAt(),
            first.writtenAt().plusSeconds(600),
            true,
            first.body());
    assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, first));
    assertInstanceOf(Answer.Duplicate.class, ledger.perform(officer, again));
  }

  @Test
  void theSameIdWithOtherContentOrByAnotherPersonIsRefused() {
    Operation operation = note("eins");
    ledger.perform(officer, operation);
    Operation other = new Operation(operation.id(), "note", operation.writtenAt(), text("zwei"));
    Person colleague = new Person(new PersonId(Ids.next()), "patrol2", "Other", Set.of());
    assertEquals(Problem.OPERATION_REUSED, refused(ledger.perform(officer, other)));
    assertEquals(Problem.OPERATION_REUSED, refused(ledger.perform(colleague, operation)));
    assertEquals(1, notesKept());
  }

  @Test
  void aRefusalRollsBackAndIsRememberedWithItsFacts() {
    notes.failures.add(new Refusal(Problem.SHIFT_OVERLAP, "Eins", "Frühdienst"));
    Operation operation = note("wird nichts");
    var first = assertInstanceOf(Answer.Refused.class, ledger.perform(officer, operation));
    assertEquals(first, ledger.perform(officer, operation));
    assertEquals(List.of("Eins", "Frühdienst"), first.facts());
    assertEquals(1, notes.calls);
    assertEquals(0, notesKept());
  }

  @Test
  void aMissingFieldAndATextTooLongNameTheField() {
    Operation missing = operation(Json.createObjectBuilder().build());
    assertEquals(
        new Answer.Refused(missing.id(), Problem.FIELD_MISSING, List.of("text")),
        ledger.perform(officer, missing));
    Operation tooLong = note("x".repeat(100_000));
    assertEquals(
        new Answer.Refused(tooLong.id(), Problem.TEXT_TOO_LONG, List.of("text", "4000")),
        ledger.perform(officer, tooLong));
  }

  @Test
  void anUnknownKindIsRefusedButNotRemembered() {
    Operation unknown =
        new Operation(new OperationId(Ids.next()), "dance", Instant.now(), text("x"));
    assertEquals(Problem.KIND_UNKNOWN, refused(ledger.perform(officer, unknown)));
    Operation known = new Operation(unknown.id(), "note", unknown.writtenAt(), unknown.body());
    assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, known));
  }

  @Test
  void textsThatNoStoreCanKeepAreRefused() {
    assertEquals(Problem.MALFORMED, refused(ledger.perform(officer, note("a\u0000b"))));
    assertEquals(Problem.MALFORMED, refused(ledger.perform(officer, note("a\ud83db"))));
    assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, note("a\ud83d\ude00b")));
  }

  @Test
  void whoeverLosesARaceTriesAgain() {
    notes.failures.add(new OptimisticLockException());
    notes.failures.add(new SqlFailed(new SQLException("deadlock", "40P01")));
    assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, note("dritter Versuch")));
    assertEquals(1, notesKept());
  }

  @Test
  void aDatabaseThatIsAwayIsNoAnswerAndNothingIsRemembered() {
    notes.failures.add(new SqlFailed(new SQLException("gone", "57P01")));
    Operation operation = note("später");
    Refusal refusal = assertThrows(Refusal.class, () -> ledger.perform(officer, operation));
    assertEquals(Problem.STORE_AWAY, refusal.problem());
    assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, operation));
    assertEquals(1, notesKept());
  }

  @Test
  void aStatementThatTookTooLongIsNoAnswer() {
    notes.failures.add(new SqlFailed(new SQLException("canceling statement", "57014")));
    Operation operation = note("später");
    Refusal refusal = assertThrows(Refusal.class, () -> ledger.perform(officer, operation));
    assertEquals(Problem.STORE_AWAY, refusal.problem());
    assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, operation));
  }

  @Test
  void whoeverLosesEveryRaceIsToldToComeAgain() {
    for (int tries = 0; tries < 5; tries++) {
      notes.failures.add(new SqlFailed(new SQLException("deadlock", "40P01")));
    }
    Operation operation = note("später");
    Refusal refusal = assertThrows(Refusal.class, () -> ledger.perform(officer, operation));
    assertEquals(Problem.STORE_AWAY, refusal.problem());
    assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, operation));
  }

  @Test
  void aKeyThatIsTakenEveryTimeIsAMistakeOfOursAndHoldsUpNobody() {
    for (int tries = 0; tries < 5; tries++) {
      notes.failures.add(new SqlFailed(new SQLException("duplicate key", "23505")));
    }
    assertEquals(Problem.UNEXPECTED, refused(ledger.perform(officer, note("doppelt"))));
  }

  @Test
  void aMistakeOfOursIsAnsweredButNotRemembered() {
    notes.failures.add(new IllegalStateException("mistake"));
    Operation operation = note("noch einmal");
    assertEquals(Problem.UNEXPECTED, refused(ledger.perform(officer, operation)));
    assertInstanceOf(Answer.Accepted.class, ledger.perform(officer, operation));
  }

  @Test
  void twentyAtOnceWithOneIdAreOneEffectAndOneAcceptance() throws Exception {
    Operation operation = note("gleichzeitig");
    Callable<Answer> perform = () -> ledger.perform(officer, operation);
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> answers = pool.invokeAll(java.util.Collections.nCopies(20, perform));
      long accepted = 0;
      for (Future<Answer> answer : answers) {
        accepted += answer.get() instanceof Answer.Accepted ? 1 : 0;
        assertTrue(!(answer.get() instanceof Answer.Refused));
      }
      assertEquals(1, accepted);
    }
    assertEquals(1, notesKept());
  }

  private static Problem refused(Answer answer) {
    return assertInstanceOf(Answer.Refused.class, answer).problem();
  }

  private static Operation note(String text) {
    return operation(text(text));
  }

  private static Operation operation(JsonObject body) {
    return new Operation(
        new OperationId(Ids.next()), "note", Instant.parse("2026-11-23T10:00:00Z"), body);
  }

  private static JsonObject text(String text) {
    return Json.createObjectBuilder().add("text", text).build();
  }

  private long notesKept() {
    return sql.query("select count(*) from public.note", row -> row.getLong(1)).getFirst();
  }
}
